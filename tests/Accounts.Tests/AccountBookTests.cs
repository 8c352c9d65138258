using Rota.Accounts;

namespace Rota.Tests;

public sealed class AccountBookTests
{
    private static readonly DateOnly Day = new(2024, 1, 10);

    [Fact]
    public void SharesLeaveOldestFirstWithTheirPartOfTheBasis()
    {
        var book = new AccountBook();
        book.Add(new(Day, "EM", 100, 1_000, DealKind.Exchange));
        book.Add(new(Day.AddDays(70), "EM", 50, 700, DealKind.Exchange));

        book.Add(new(Day.AddDays(96), "EM", -120, -1_500, DealKind.Exchange));

        Assert.Equal([new Lot(Day.AddDays(70), 30, 420)], book.LotsOf("EM"));
        Assert.Equal(30, book.SharesOf("EM"));
    }

    [Fact]
    public void MoreSharesThanAreHeldCannotBeSold() =>
        Assert.Throws<ArgumentException>(() => new AccountBook().Add(new(Day, "EM", -1, -10, DealKind.Exchange)));

    [Fact]
    public void ASplitKeepsDaysAndBases()
    {
        var book = new AccountBook();
        book.Add(new(Day, "EM", 100, 1_000, DealKind.Exchange, Cost: 5));
        book.Add(new(Day.AddDays(1), "EM", 50, 600, DealKind.Exchange, Lot: "b"));

        book.Split("EM", 150);

        Assert.Equal([new Lot(Day, 200, 1_005), new Lot(Day.AddDays(1), 100, 600, "b")], book.LotsOf("EM"));
    }
}
