using System.CommandLine;
using Rota.Host.Accounting;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// The options of every command that runs a script, completed by the settings in force.
internal sealed class RunOptions
{
    public const string FeedHelp = "Price feed: csv:DIR, lean:DIR, yahoo, sql:NAME, simulated, or another that 'rota list' shows.";

    private readonly Option<string> _feed = Value("--feed", "NAME[:LOCATION]", FeedHelp);
    private readonly Option<string> _from = Value("--from", "DAY", "First day: 2007-01-31, or 2007 for its first day.");
    private readonly Option<string> _to = Value("--to", "DAY", "Last day: 2019-11-27, or 2019 for its last day.");
    private readonly Option<string> _capital = Value("--capital", "AMOUNT", "Initial capital.");

    private readonly Option<string> _cashRate = Value(
        "--cash-rate", "PERCENT|FEED:SERIES|FILE",
        "Interest on cash, and the risk-free rate: per cent a year; a series of a feed, such as fred:DTB3, yahoo:^IRX, csv:rates#DTB3 or " +
        "sql:NAME#MINE+yield; or a CSV of Date and a series such as DTB3, or Yield, Discount or MoneyMarket, in per cent.");

    private readonly Option<string> _profile = Value("--profile", "NAME", "Conventions of the run: " + Profiles + ".");

    private readonly Option<string> _proxies = Value(
        "--proxies", "FILE", "Proxies that extend assets before their first price: a CSV of Asset, Proxy and ExpenseRatio, in per cent a year.");

    private readonly Option<string> _benchmark = Value(
        "--benchmark", "WHAT",
        "Benchmark: 60/40 (the default), an asset, a script, equal-weight or average-weight (of the run's own assets), or none.");

    private readonly Option<string> _costBps = Value(
        "--cost-bps", "BPS", "Cost per order, each way, in basis points; overrides the profile.");

    private readonly Option<string> _fill = Value("--fill", "WHEN", "Execution price: same-close, next-close or next-open; overrides the profile.");

    private readonly Option<string> _dividendLag = Value(
        "--dividend-lag", "DAYS", "Trading days after the ex-date until scores see a dividend; overrides the profile.");

    private readonly Option<string> _luck = Value("--luck", "on|off", "Line about start-day luck in a summary or report.");

    private readonly Option<string> _account = Value(
        "--account", "FILE", "Follow the run with an account, an account.json: its plan's rules, flows and taxes.");

    private readonly Option<string[]> _parameters = new("--param")
    {
        HelpName = "NAME=VALUE",
        Description = "Set a parameter of the script; repeatable.",
    };

    private static readonly Dictionary<string, ParameterValue> NoParameters = [];

    private static string Profiles => string.Join(", ", Conventions.All.Select(profile => profile.Name));

    private IEnumerable<Option> All =>
    [
        _feed, _from, _to, _capital, _cashRate, _profile, _costBps, _fill, _dividendLag, _proxies, _benchmark, _parameters,
        .. HasSummary ? (Option[])[_luck] : [],
        .. HasAccount ? (Option[])[_account] : [],
    ];

    // Whether the command writes summaries or reports of one run.
    public bool HasSummary { get; init; }

    // Whether an account can follow its runs.
    public bool HasAccount { get; init; }

    public static Option<string> Value(string name, string help, string description) =>
        new(name) { HelpName = help, Description = description };

    public void AddTo(Command command)
    {
        foreach (var option in All) command.Add(option);
    }

    // The names of the options given on the command line.
    public IEnumerable<string> NamesGiven(ParseResult parsed) =>
        All.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name);

    // Null without one.
    public AccountFile? Account(ParseResult parsed) => HasAccount && parsed.GetValue(_account) is { } path ? AccountFile.Read(path) : null;

    public string? Feed(ParseResult parsed) => parsed.GetValue(_feed);

    // Null when there is a problem. A parameter that the script does not declare may be another script's when several are run.
    public PreparedRun? Prepare(
        ParseResult parsed, string script, PluginCatalogue plugins, StrategyScripts scripts, ProblemList mistakes, bool isAlone = true)
    {
        var settings = Settings(parsed, script, mistakes);
        // Report wrong limits before a long script could need them.
        _ = ScriptLimits.Of(settings, mistakes);
        mistakes.Try(() => SettingValue.IsOn(settings[SettingKeys.Ledger]));
        var plan = RunPlan.Of(settings, GivenParameters(parsed, mistakes), plugins, mistakes);
        return Build(plan, () => scripts.Build(script, plan.Parameters), plugins, scripts, mistakes, allowsUndeclared: !isAlone);
    }

    public PreparedRun? Prepare(ParseResult parsed, string script, PluginCatalogue plugins, TextWriter error, ProblemList mistakes) =>
        Prepare(parsed, script, plugins, new StrategyScripts(plugins, error), mistakes);

    // The command line overrides the link, and the link the settings files of this folder.
    public PreparedRun? Prepare(ParseResult parsed, LinkContent link, PluginCatalogue plugins, StrategyScripts scripts, ProblemList mistakes)
    {
        var parameters = new Dictionary<string, ParameterValue>(link.Parameters, StringComparer.Ordinal);
        foreach (var (name, value) in GivenParameters(parsed, mistakes)) parameters[name] = value;
        return Prepare(link.Source, Given(parsed).Concat(link.Asked), parameters, plugins, scripts, mistakes);
    }

    // A script whose texts are known, with settings that override the settings files of this folder.
    public static PreparedRun? Prepare(
        ScriptSource script, IEnumerable<Setting> given, IReadOnlyDictionary<string, ParameterValue> parameters, PluginCatalogue plugins, StrategyScripts scripts,
        ProblemList mistakes)
    {
        var settings = EffectiveSettings.For(Environment.CurrentDirectory, given, mistakes);
        var plan = RunPlan.Of(settings, parameters, plugins, mistakes);
        return Build(plan, () => scripts.Build(script, plan.Parameters), plugins, scripts, mistakes);
    }

    private static PreparedRun? Build(
        RunPlan plan, Func<BuiltStrategy> script, PluginCatalogue plugins, StrategyScripts scripts, ProblemList mistakes,
        bool allowsUndeclared = false) => new RunBuilder(plan, plugins)
        {
            Feed = sources => FeedOf(plan.Feed, plugins, sources),
            Script = script,
            BenchmarkScript = () => scripts.Build(plan.Benchmark.Text, NoParameters).Strategy,
            AllowsUndeclared = allowsUndeclared,
        }.Build(mistakes);

    // Errors of the command line alone, which no saved file can correct.
    public void Require(ParseResult parsed, PluginCatalogue plugins, ProblemList mistakes)
    {
        var given = Given(parsed)
            .Where(setting => setting.Key != SettingKeys.Proxies && (setting.Key != SettingKeys.CashRate || !(CashRateChoice.IsFile(setting) || CashRateChoice.IsFeed(setting))));
        var settings = given.Concat(SettingKeys.All.Select(key => new Setting(key, SettingKeys.Default(key))));
        RunPlan.Of(EffectiveSettings.Of(settings), GivenParameters(parsed, mistakes), plugins, mistakes);
    }

    public IEnumerable<string> Files(ParseResult parsed, string script) =>
        SettingFiles.Of(Settings(parsed, script, new ProblemList()), Path.GetDirectoryName(Path.GetFullPath(script))!);

    // The settings in force for a script that another component runs.
    public EffectiveSettings Settings(ParseResult parsed, string script, ProblemList mistakes)
    {
        var settings = EffectiveSettings.For(Path.GetDirectoryName(Path.GetFullPath(script))!, Given(parsed), mistakes);
        // An order at net asset value has the close after the one that decided it. Mistakes of the account are those of Account.
        return settings[SettingKeys.FillAt].IsDefault && new ProblemList().Try(() => Account(parsed)) is { Account.Pricing.IsAtNav: true }
            ? settings.With([new Setting(SettingKeys.FillAt, "next-close", Option: _account.Name)])
            : settings;
    }

    // The parameters given on the command line.
    public IReadOnlyDictionary<string, ParameterValue> Parameters(ParseResult parsed) => ParameterText.Read(parsed.GetValue(_parameters) ?? []);

    // The profile of runs in this folder, for a command without a script; any other option is then a problem.
    public Conventions? ProfileAlone(ParseResult parsed, ProblemList mistakes)
    {
        foreach (var option in NamesGiven(parsed).Where(option => option != _profile.Name))
            mistakes.Add(new Mistake($"{option} applies only to a script; name one."));
        var settings = EffectiveSettings.For(Environment.CurrentDirectory, Given(parsed), mistakes);
        return mistakes.Try(() => SettingValue.Profile(settings[SettingKeys.Profile]));
    }

    private IReadOnlyDictionary<string, ParameterValue> GivenParameters(ParseResult parsed, ProblemList mistakes) =>
        mistakes.Try(() => Parameters(parsed)) ?? NoParameters;

    private static IDataFeed FeedOf(FeedChoice chosen, PluginCatalogue plugins, SourceLog sources)
    {
        var cache = new DiskPriceCache(DiskPriceCache.DefaultFolder());
        return ChosenFeed.WithRates(chosen, plugins, (feed, choice) => sources.Wrap(cache.Wrap(feed, choice, plugins), choice));
    }

    private List<Setting> Given(ParseResult parsed)
    {
        var given = new List<Setting>();
        Take(SettingKeys.Feed, _feed);
        Take(SettingKeys.From, _from);
        Take(SettingKeys.To, _to);
        Take(SettingKeys.Capital, _capital);
        Take(SettingKeys.CashRate, _cashRate);
        Take(SettingKeys.Profile, _profile);
        Take(SettingKeys.Proxies, _proxies);
        Take(SettingKeys.Benchmark, _benchmark);
        Take(SettingKeys.CostBps, _costBps);
        Take(SettingKeys.FillAt, _fill);
        Take(SettingKeys.DividendLag, _dividendLag);
        if (HasSummary) Take(SettingKeys.Luck, _luck);
        return given;

        void Take(string key, Option<string> option)
        {
            if (parsed.GetValue(option) is { } text) given.Add(new Setting(key, text, Option: option.Name));
        }
    }
}
