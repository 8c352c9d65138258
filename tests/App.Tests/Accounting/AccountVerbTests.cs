using System.Text.Json;
using Rota.Host.Accounting;
using Rota.Tests.Program;

namespace Rota.Tests.Accounting;

[Trait("Category", "Slow")]
public sealed class AccountVerbTests : IDisposable
{
    private const string Employer = """
        {
          "name": "My 401(k)", "type": "taxDeferred", "holdings": "positions.csv", "units": "wholePercent", "cash": "none", "cashFund": "STABLE",
          "funds": { "SPY": "FXAIX", "IVV": "FXAIX", "EEM": "FPADX" }, "outside": ["EMPLOYER"], "pricing": { "at": "nav", "cutoff": "16:00" },
          "plan": { "transfers": { "per": "month", "count": 2 }, "minimum": { "order": 100 } },
          "flows": [{ "every": "month", "day": 15, "amount": 1000 }]
        }
        """;

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void ANewAccountPassesItsCheckAndIsNeverOverwritten()
    {
        var written = _place.Rota("account", "new");
        var check = _place.Rota("account", "check");

        Assert.Equal((0, ""), (written.Code, written.Error));
        Assert.Equal((0, "account.json: ok\nNote: positions.csv does not exist yet: 'rota account import EXPORT.csv' writes it.\n", ""), (check.Code, check.Output, check.Error));
        Assert.Equal((2, "account.json already exists; choose another name.\n"), _place.Rota("account", "new") is var again ? (again.Code, again.Error) : default);
    }

    [Fact]
    public void AnImportShowsWhatChangedAndKeepsTheOldFileWhenTheNewOneIsWrong()
    {
        _place.Write("account.json", Employer);
        _place.Write("first.csv", "Symbol,Shares,Price,Value\nFXAIX,100,200,20000\nFPADX,500,10,5000\n");
        _place.Write("wrong.csv", "Symbol,Shares,Price,Value\nFXAIX,100,200,9\n");
        _place.Write("second.csv", "Symbol,Shares,Price,Value\nFXAIX,110,200,22000\nEMPLOYER,1,50,50\nCash,,,12.34\n");

        var first = _place.Rota("account", "import", "first.csv");
        var wrong = _place.Rota("account", "import", "wrong.csv");
        var kept = _place.Read("positions.csv");
        var second = _place.Rota("account", "import", "second.csv");

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal((2, ""), (wrong.Code, wrong.Output));
        Assert.Equal(_place.Read("first.csv"), kept);
        Assert.StartsWith(
            """
            Wrote positions.csv

                       shares before   now   value before         now
            FXAIX                100   110      20,000.00   22,000.00
            EMPLOYER                     1                      50.00
            FPADX                500             5,000.00
            cash                                     0.00       12.34

            account.json: ok
            positions.csv: ok, 2 funds

            """,
            second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAccountIsShownByFundWithItsRulesInSentences()
    {
        _place.Write("account.json", Employer);
        _place.Write("positions.csv", "Positions as of 2026/09/30\n\nSymbol,Shares,Price,Value\nFXAIX,100,200,20000\nFPADX,500,10,5000\nEMPLOYER,1,50,50\n");

        var shown = _place.Rota("account", "show");

        Assert.Equal((0, ""), (shown.Code, shown.Error));
        Assert.Equal(
            """
            My 401(k), tax-deferred
            positions.csv, as of 2026-09-30

            fund       stands for   shares    price       value      part
            FXAIX         SPY IVV      100   200.00   20,000.00    80.0 %
            FPADX             EEM      500    10.00    5,000.00    20.0 %
            cash                                           0.00     0.0 %
            managed                                   25,000.00   100.0 %
            EMPLOYER      outside        1    50.00       50.00

            Orders
              Orders are typed in whole per cents.
              An order that is in before 16:00 New York time has the close of that day.
              No cash lies idle; a strategy's cash is in STABLE.

            Plan
              Exchanges on at most 2 days in a calendar month. An order beyond that waits.
              All funds: any order is at least 100.00. Smaller ones are not made.
              Contributions, withdrawals and reinvested distributions are exempt from limits on exchanges, round trips, blocks and washes.

            Flows
              1,000.00 is paid in every month on day 15, into the funds furthest below their targets.

            Notes
              Without a 'history', exchanges made before do not count for the plan's limit.

            No advice: check it against your plan's own document.

            """,
            shown.Output);

        using var json = JsonDocument.Parse(_place.Rota("account", "show", "--json").Output);
        Assert.Equal(25_000, json.RootElement.GetProperty("value").GetDecimal());
        Assert.Equal(0.8m, json.RootElement.GetProperty("funds")[0].GetProperty("weight").GetDecimal());
    }

    [Fact]
    public void ACheckReportsTheMistakesOfAllFilesWithCode2()
    {
        _place.Write("account.json", Employer.Replace("\"cash\"", "\"history\": \"history.csv\", \"cash\"", StringComparison.Ordinal));
        _place.Write("positions.csv", "Symbol,Shares\nFXAIX,many\n");
        _place.Write("history.csv", "Date,Fund,Action,Shares,Amount\nyesterday,FXAIX,buy,1,1\n");

        var check = _place.Rota("account", "check");

        Assert.Equal((2, "account.json: ok\n"), (check.Code, check.Output));
        Assert.Equal(2, check.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void KnownPlansAreRulesOfAnAccount()
    {
        foreach (var plan in KnownPlan.All)
        {
            var fragment = plan.Account.Trim()[1..^1];
            string[] required = ["\"name\": \"A\"", "\"type\": \"taxDeferred\"", .. fragment.Contains("\"units\"", StringComparison.Ordinal) ? [] : new[] { "\"units\": \"dollars\"", "\"cash\": \"free\"" }];

            var path = _place.Write("plan.json", $"{{ {string.Join(", ", required)}, {fragment} }}");

            Assert.NotEmpty(PlanText.Of(AccountFile.Read(path).Account.Plan));
        }
    }

    // The comments that are not JSON are sentences.
    [Fact]
    public void EveryLineOfTheTemplateIsRightOnceItIsUsed()
    {
        var used = string.Join('\n', AccountResource.Template.Split('\n').Select(line => Commented(line) is { } json ? json : line))
            .Replace("\"cash\": \"free\"", "\"cash\": \"none\"", StringComparison.Ordinal).Replace("\"reserve\": 500,", "", StringComparison.Ordinal);

        var account = AccountFile.Read(_place.Write("account.json", used)).Account;

        Assert.Equal((5, 1), (PlanText.Of(account.Plan).Count(line => line.Contains(": ", StringComparison.Ordinal)), account.Flows.Count));
    }

    private static string? Commented(string line)
    {
        var text = line.TrimStart();
        if (!text.StartsWith("//", StringComparison.Ordinal)) return null;
        text = text[2..].Trim();
        return text.StartsWith('"') && text.Contains("\": ", StringComparison.Ordinal) || text is "}," ? text : null;
    }
}
