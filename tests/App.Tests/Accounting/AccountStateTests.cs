using Rota.Accounts;
using Rota.Host.Accounting;

namespace Rota.Tests.Accounting;

public sealed class AccountStateTests : IDisposable
{
    private const string Positions = "Symbol,Shares,Price,Value\nFXAIX,100,200,20000\nFPADX,50,10,500\nEMPLOYER,1,1,1\nCash,,,300\n";
    private const string Members = "\"holdings\": \"positions.csv\", \"funds\": { \"SPY\": \"FXAIX\", \"EEM\": \"FPADX\" }, \"outside\": [\"EMPLOYER\"]";

    private readonly AccountFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheBookHasWhatIsManagedAndTheCash()
    {
        var book = State(Members).BookFor(["SPY", "EEM"]);

        Assert.Equal((100, 50, 0, 300), (book.SharesOf("FXAIX"), book.SharesOf("FPADX"), book.SharesOf("EMPLOYER"), book.Cash));
    }

    [Fact]
    public void AHistoryGivesTheLotsOfTheBook()
    {
        _folder.Write("history.csv", "Date,Fund,Action,Shares,Amount\n2024-01-10,FXAIX,buy,100,15000\n2026-01-10,FPADX,buy,30,250\n2026-02-10,FPADX,buy,20,190\n");

        var book = State(Members + ", \"history\": \"history.csv\", \"plan\": { \"minimumHolding\": { \"FPADX\": { \"days\": 90 } } }").BookFor(["SPY", "EEM"]);

        Assert.Equal([new(2026, 1, 10), new DateOnly(2026, 2, 10)], book.LotsOf("FPADX").Select(lot => lot.Bought));
    }

    [Fact]
    public void RulesThatLookBackNeedAHistory() => Assert.Equal(
        [
            "'minimumHolding' needs the days on which shares were bought and sold. Write them to a file with the columns Date, Fund, Action, Shares, Amount, and name it in 'history'.",
        ],
        Refused(Members + ", \"plan\": { \"minimumHolding\": { \"FPADX\": { \"days\": 90 } }, \"transfers\": { \"per\": \"month\", \"count\": 2 } }"));

    [Fact]
    public void AHistoryThatDoesNotAddUpIsTold()
    {
        _folder.Write("history.csv", "Date,Fund,Action,Shares,Amount\n2024-01-10,FXAIX,buy,99.9989,15000\n2024-01-10,FPADX,buy,50.001,250\n2024-01-11,GONE,buy,5,5\n");

        Assert.Equal(
            [
                "The history of FXAIX adds up to 99.9989 shares, but positions.csv has 100. Add what is missing.",
                "The history of GONE adds up to 5 shares, but positions.csv has 0. Add what is missing.",
            ],
            Refused(Members + ", \"history\": \"history.csv\""));
    }

    [Fact]
    public void AHeldFundInNeitherFundsNorOutsideIsTold() => Assert.Equal(
        ["FPADX is held, but it is neither in 'funds' nor in 'outside'. Add it to 'funds' for the asset that it stands for, or to 'outside' to leave it alone."],
        Refused("\"holdings\": \"positions.csv\", \"funds\": { \"SPY\": \"FXAIX\" }, \"outside\": [\"EMPLOYER\"]"));

    [Fact]
    public void AnAssetOutsideCannotBeBought() => Assert.Equal(
        ["The strategy may hold EMPLOYER, but EMPLOYER is in 'outside'. Take it out, or name another fund for EMPLOYER in 'funds'."],
        Assert.Throws<InputException>(() => State(Members).BookFor(["SPY", "EMPLOYER"])).Mistakes.Select(mistake => mistake.What));

    [Fact]
    public void ARuleNamesFundsOfTheAccount() => Assert.Equal(
        [
            "'minimum' names EEM, which the account does not have. The account holds FPADX for it; name that fund.",
            "'minimum' names FXIAX, which the account does not have. Did you mean FXAIX?",
            "'minimum' names G, which the account does not have. Add it to 'funds', such as \"G\": \"G\", if a strategy may hold it.",
        ],
        Refused(Members + ", \"plan\": { \"minimum\": { \"EEM\": { \"order\": 1 }, \"FXIAX\": { \"order\": 1 }, \"G\": { \"order\": 1 }, \"EMPLOYER\": { \"order\": 1 } } }"));

    [Fact]
    public void ABacktestNeedsNoExportButTheFundsOfItsRules()
    {
        var file = _folder.With(Members + ", \"plan\": { \"minimum\": { \"EM\": { \"order\": 1 } } }");

        Assert.Empty(StateChecks.OfRun(file, ["SPY", "EM"]));
        Assert.Equal(
            [
                "'minimum' names EM, which the account does not have. Add it to 'funds', such as \"EM\": \"EM\", if a strategy may hold it.",
                "The strategy may hold EMPLOYER, but EMPLOYER is in 'outside'. Take it out, or name another fund for EMPLOYER in 'funds'.",
            ],
            StateChecks.OfRun(file, ["SPY", "EMPLOYER"]).Select(mistake => mistake.What));
    }

    [Fact]
    public void ValuesAloneSufficeUnlessSharesAreCounted()
    {
        _folder.Write("positions.csv", "Symbol,Value\nFXAIX,20000\n");
        const string members = "\"holdings\": \"positions.csv\", \"funds\": { \"SPY\": \"FXAIX\" }";

        Assert.Equal(
            ["'units' counts shares, but the export has the value of FXAIX alone. Export a file with quantities, or set \"units\": \"wholePercent\" or \"dollars\"."],
            Assert.Throws<InputException>(() => Read(members).BookFor(["SPY"])).Mistakes.Select(mistake => mistake.What));
        Assert.Equal(20_000, Read(members, AccountFolder.Least.Replace("wholeShares", "wholePercent", StringComparison.Ordinal)).BookFor(["SPY"]).SharesOf("FXAIX"));
    }

    [Fact]
    public void AReserveAboveTheAccountIsTold() => Assert.Equal(
        ["'reserve' is 30,000.00, more than the 20,800.00 that the account has. Lower it."], Refused(Members + ", \"reserve\": 30000"));

    [Fact]
    public void MistakesOfAllFilesAreToldAtOnce()
    {
        _folder.Write("history.csv", "Date,Fund,Action,Shares,Amount\nyesterday,FXAIX,buy,1,1\n");
        _folder.Write("positions.csv", "Symbol,Shares\nFXAIX,many\n");

        Assert.Equal(
            ["'many' in the column 'Shares' is not a number; use 1,234.56.", "'yesterday' is not a day; use yyyy-MM-dd."],
            Assert.Throws<InputException>(() => Read(Members + ", \"history\": \"history.csv\"")).Mistakes.Select(mistake => mistake.What));
    }

    private AccountState State(string members)
    {
        _folder.Write("positions.csv", Positions);
        return Read(members);
    }

    private AccountState Read(string members, string least = AccountFolder.Least) =>
        AccountState.Read(_folder.Write("account.json", least.Replace(" }", $", {members} }}", StringComparison.Ordinal)));

    private IEnumerable<string> Refused(string members) =>
        Assert.Throws<InputException>(() => State(members).BookFor(["SPY", "EEM"])).Mistakes.Select(mistake => mistake.What);
}
