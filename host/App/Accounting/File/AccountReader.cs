using System.Globalization;
using System.Text.Json;
using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// Reads an account's file, and collects everything that is wrong with it.
internal sealed class AccountReader(string path)
{
    private readonly Findings _findings = new(path);

    // The file is null if it is not even an object.
    public static (AccountFile? File, IReadOnlyList<Mistake> Mistakes) Read(string path)
    {
        path = Path.GetFullPath(path);
        try
        {
            return Read(path, UserFile.ReadBytes(path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, [new Mistake("File not found. 'rota account new' writes an account to start from.", path)]);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return (null, [new Mistake($"Cannot read the file: {unread.Message}", path)]);
        }
    }

    public static (AccountFile? File, IReadOnlyList<Mistake> Mistakes) Read(string path, byte[] text)
    {
        var reader = new AccountReader(path);
        try
        {
            var root = PlacedJson.Read(text);
            var file = Members.Of(root, "the account", "{ \"name\": \"My IRA\", … }", reader._findings) is { } account ? reader.File(account) : null;
            return (file, reader._findings.Mistakes);
        }
        catch (JsonException wrong)
        {
            var why = wrong.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0];
            return (null, [new Mistake($"Not valid JSON: {why}", path, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1)]);
        }
    }

    private AccountFile File(Members account)
    {
        // For editors.
        account.Find("$schema");
        var (rules, dated) = FlowReader.Read(account);
        var terms = Terms(account) with { Flows = rules, DatedFlows = DatedFlows(dated) };
        var file = new AccountFile(path, terms, Holdings(account), Nearby(account, "history"), _findings.Named)
        {
            AlertAmounts = account.Switch("alertAmounts", false),
        };
        account.End();
        _findings.Add(TermChecks.Of(file, account));
        return file;
    }

    private Account Terms(Members account)
    {
        var type = account.Choice<AccountType>(
            "type", null, ("taxDeferred", AccountType.TaxDeferred), ("taxFree", AccountType.TaxFree), ("taxable", AccountType.Taxable));
        account.Require("name", "a name for reports, such as \"My IRA\"");
        return new()
        {
            Name = account.Text("name") ?? "",
            Type = type ?? AccountType.TaxDeferred,
            Units = UnitsOf(account),
            Cash = account.Choice<CashUse>("cash", null, ("free", CashUse.Free), ("none", CashUse.None)) ?? CashUse.Free,
            CashFund = account.Fund("cashFund"),
            Reserve = account.Dollars("reserve", 0),
            Funds = Funds(account),
            Outside = [.. account.Texts("outside").Select(each => FundValues.AssetOf(each.Text, each.Place, _findings)).OfType<Asset>()],
            Pricing = Pricing(account.Object("pricing", "{ \"at\": \"nav\", \"cutoff\": \"16:00\" }")),
            Plan = Plan(account.Object("plan", "{ \"minimumHolding\": { \"days\": 90 } }")),
            Into = FlowReader.Into(account) ?? FlowTarget.Underweights,
            Parking = account.Fund("parking"),
            Rebalance = Rebalance(account),
            Retry = account.Choice<Retry>("retry", Retry.Allowed, ("allowed", Retry.Allowed), ("decision", Retry.Decision))!.Value,
            AllowsMargin = account.Switch("margin", false),
            RoundsInRuns = account.Switch("roundInRuns", true),
            Tax = account.Object("tax", "{ \"method\": \"fifo\", \"shortTerm\": 0.32, … }") is { } tax ? TaxReader.Read(tax) : null,
        };
    }

    private static Units UnitsOf(Members account)
    {
        const string remedy = "\"wholePercent\", \"wholeShares\", \"shares:3\" (with 3 decimals) or \"dollars\"";
        if (account.Find("units") is not { } value)
        {
            account.Missing("units", $"{remedy}, as orders are typed");
            return Units.Dollars;
        }

        var text = value.IsText ? value.Text : "";
        if (text == "wholePercent") return Units.WholePercent;
        if (text == "wholeShares") return Units.WholeShares;
        if (text == "dollars") return Units.Dollars;
        if (text.StartsWith("shares:", StringComparison.Ordinal)
            && int.TryParse(text["shares:".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals <= 8)
            return new(UnitKind.Shares, decimals);
        account.Wrong("units", value, $"use {remedy}");
        return Units.Dollars;
    }

    private Dictionary<Asset, Asset> Funds(Members account)
    {
        var funds = new Dictionary<Asset, Asset>();
        if (account.Object("funds", "{ \"SPY\": \"FXAIX\" }") is not { } pairs) return funds;
        foreach (var (name, value) in pairs.Place.Members)
        {
            if (!value.IsText) pairs.Wrong(name, value, "name the fund that the account holds for it, in quotes");
            else if (FundValues.AssetOf(name, value, _findings) is { } asset && FundValues.AssetOf(value.Text, value, _findings) is { } fund && !funds.TryAdd(asset, fund))
                _findings.AddOfName($"'funds' names two funds for {asset}, {funds[asset]} and {fund}; name one.", value);
        }

        return funds;
    }

    private static Pricing Pricing(Members? pricing)
    {
        if (pricing is null) return new();
        var isAtNav = pricing.Choice<bool>("at", null, ("nav", true), ("market", false)) ?? false;
        var terms = new Pricing
        {
            IsAtNav = isAtNav,
            Cutoff = Cutoff(pricing),
            BuyLag = pricing.Whole("buyLag", 0, 0, 30),
            Settles = pricing.Whole("settles", 0, 0, 30),
        };
        pricing.End();
        return terms;
    }

    private static TimeOnly Cutoff(Members pricing)
    {
        var close = new TimeOnly(16, 0);
        if (pricing.Find("cutoff") is not { } value) return close;
        if (value.IsText && TimeOnly.TryParseExact(value.Text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time <= close)
            return time;
        pricing.Wrong("cutoff", value, "use a time of New York up to the close, \"16:00\"");
        return close;
    }

    private static PlanRules Plan(Members? plan)
    {
        if (plan is null) return new();
        var rules = PlanReader.Read(plan);
        plan.End();
        return rules;
    }

    private static RebalanceOrders Rebalance(Members account)
    {
        if (account.Find("rebalance") is not { } value || value is { IsText: true, Text: "strategy" }) return RebalanceOrders.OfStrategy;
        if (value is { IsText: true, Text: "never" }) return new(Never: true, null);
        if (value.IsText && value.Text.StartsWith("band:", StringComparison.Ordinal) && MemberValues.PercentOf(value.Text["band:".Length..]) is { } band and > 0 and < 1)
            return new(Never: false, band);
        account.Wrong("rebalance", value, "use \"strategy\", \"never\" or a band such as \"band:5%\"");
        return RebalanceOrders.OfStrategy;
    }

    private HoldingsTerms Holdings(Members account) => new()
    {
        Path = Nearby(account, "holdings"),
        Columns = Columns(account.Object("columns", "{ \"symbol\": \"Fund\", \"value\": \"Balance\" }")),
        AccountNumber = account.Text("accountNumber"),
        CountsPending = account.Choice<bool>("pending", true, ("count", true), ("ignore", false))!.Value,
        CashSymbols = [.. account.Texts("cashSymbols").Select(each => each.Text)],
        Tolerance = account.Share("tolerance") ?? HoldingsTerms.UsualTolerance,
    };

    private static Dictionary<HoldingsColumn, string> Columns(Members? columns)
    {
        var names = new Dictionary<HoldingsColumn, string>();
        if (columns is null) return names;
        foreach (var column in Enum.GetValues<HoldingsColumn>())
        {
            if (columns.Text(column.ToString().ToLowerInvariant()) is { } name) names[column] = name;
        }

        columns.End();
        return names;
    }

    private IReadOnlyList<Flow> DatedFlows(IReadOnlyList<PlacedJson> files) =>
        [.. files.SelectMany(file => _findings.Try(() => FlowFile.Read(Full(file.Text))) ?? []).OrderBy(flow => flow.Day)];

    // The full path of a file that the account names.
    private string? Nearby(Members account, string key) => account.Text(key) is { } name ? Full(name) : null;

    private string Full(string name) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, name));
}
