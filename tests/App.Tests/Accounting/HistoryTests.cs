using Rota.Accounts;
using Rota.Host.Accounting;

namespace Rota.Tests.Accounting;

public sealed class HistoryTests : IDisposable
{
    private const string Header = "Date,Fund,Action,Shares,Amount,Fee,Lot\n";

    private readonly AccountFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AHistoryLeavesLotsAndDeals()
    {
        var book = Book(
            "2020-05-01,EM,opening,10,,,\n2024-01-10,EM,buy,100,1000.00,5,first\n2024-02-01,,contribution,,500,,\n2024-02-02,EM,contribution,50,500,,\n" +
            "2024-03-01,EM,dividend,2,20,,\n2024-03-01,EM,gain,,7,,\n2024-04-01,EM,split,162,,,\n2024-04-02,EM,SELL,-30,-150,1,\n");

        Assert.Equal(
            [
                new(new(2024, 1, 10), 190, 1_005m * 190 / 200, "first") { Kind = DealKind.Exchange },
                new(new(2024, 2, 2), 100, 500) { Kind = DealKind.Contribution },
                new Lot(new(2024, 3, 1), 4, 20) { Kind = DealKind.Reinvested },
            ],
            book.LotsOf("EM"));
        Assert.Equal(new Deal(new(2024, 4, 2), "EM", -30, -150, DealKind.Exchange, 1), book.Deals[^1]);
    }

    [Fact]
    public void EveryWrongRowIsToldAtOnce() => Assert.Equal(
        [
            "history.csv(2): '10.01.2024' is not a day; use yyyy-MM-dd.",
            "history.csv(2): Unknown action 'bought'. Available: buy, sell, contribution, withdrawal, dividend, gain, split, opening.",
            "history.csv(4): 2024-01-09 follows 2024-01-10; sort the rows by day, the oldest first.",
            "history.csv(5): A buy needs shares above 0.",
            "history.csv(6): A sell needs a fund.",
            "history.csv(7): A contribution of shares needs their fund.",
            "history.csv(8): A split needs the shares that it adds, or takes if they are below 0.",
            "history.csv(9): A gain needs an amount above 0, in dollars.",
        ],
        Wrong(
            "10.01.2024,EM,bought,1,1,,\n2024-01-10,EM,buy,1,1,,\n2024-01-09,EM,buy,1,1,,\n2024-01-11,EM,buy,,1,,\n2024-01-11,,sell,1,1,,\n" +
            "2024-01-12,,contribution,1,1,,\n2024-01-12,EM,split,0,,,\n2024-01-12,EM,gain,,,,\n"));

    [Fact]
    public void MoreSharesCannotLeaveThanCame() => Assert.Equal(
        ["history.csv(3): 12 shares of EM leave on 2024-01-11, but the rows before have 10. Add the missing purchase, or an opening."],
        Wrong("2024-01-10,EM,buy,10,100,,\n2024-01-11,EM,sell,12,130,,\n"));

    private AccountBook Book(string rows)
    {
        var path = _folder.Write("history.csv", Header + rows);
        return HistoryBook.Of(HistoryFile.Read(path), path);
    }

    private string[] Wrong(string rows) =>
        [.. Assert.Throws<InputException>(() => Book(rows)).Mistakes.Select(mistake => $"{mistake}".Replace(_folder.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
}
