using System.CommandLine;
using System.Globalization;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Running;
using Rota.Host.Scripting;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota run SCRIPT: everything that the user gave is understood first, then the script is run, then what it gave is written.
internal sealed class RunVerb
{
    private const string Summary = "summary";
    private const string JsonReport = "json";

    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };

    private readonly Option<string> _feed = Value("--feed", "NAME[:LOCATION]", "Where prices come from: csv:DIR or simulated.");
    private readonly Option<string> _from = Value("--from", "DAY", "The first day: 2007-01-31, or 2007 for its first.");
    private readonly Option<string> _to = Value("--to", "DAY", "The last day: 2019-11-27, or 2019 for its last.");
    private readonly Option<string> _capital = Value("--capital", "AMOUNT", "The money at the start.");

    private readonly Option<string> _cashRate = Value(
        "--cash-rate", "PERCENT|FILE",
        "What cash earns: per cent a year, or a CSV of Date and DTB3, IRX, TB3MS, TB3 (a bank discount) or Yield, in per cent.");

    private readonly Option<string> _profile = Value("--profile", "NAME", "The conventions: " + Profiles + ".");

    private readonly Option<string> _proxies = Value(
        "--proxies", "FILE", "What stands for assets before they were there: a CSV of Asset, Proxy and ExpenseRatio, in per cent a year.");

    private readonly Option<string[]> _parameters = new("--param")
    {
        HelpName = "NAME=VALUE",
        Description = "Sets a parameter of the script; may come many times.",
    };

    private readonly Option<string[]> _reports = new("--report")
    {
        HelpName = "NAME",
        Description = "What to write: summary, json, equity.csv ...; may come many times.",
    };

    private readonly Option<string> _out = Value("--out", "DIR", "Writes reports (all there are when none is named) into a folder.");
    private readonly Option<bool> _json = new("--json") { Description = "Writes the json report to the output." };
    private readonly Option<bool> _plain = new("--plain") { Description = "Writes plain ASCII." };

    private readonly Streams _streams;

    private RunVerb(Streams streams) => _streams = streams;

    private static string Profiles => string.Join(", ", Conventions.All.Select(profile => profile.Name));

    public static Command Create(Streams streams)
    {
        var verb = new RunVerb(streams);
        var command = new Command("run", "Backtests a script.")
        {
            verb._script, verb._feed, verb._from, verb._to, verb._capital, verb._cashRate, verb._profile, verb._proxies, verb._parameters,
            verb._reports, verb._out, verb._json, verb._plain,
        };
        command.SetAction(verb.Run);
        return command;
    }

    private static Option<string> Value(string name, string help, string description) =>
        new(name) { HelpName = help, Description = description };

    private int Run(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var script = parsed.GetRequiredValue(_script);
        progress.Now($"Compiling {script}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new Mistakes();
        var plan = Plan(parsed, script, plugins, mistakes);
        var feed = plan.Feed is null ? null : mistakes.Of(() => plugins.Feed(plan.Feed.Name, plan.Feed.Location));
        var built = mistakes.Of(() => Build(script, plan.Parameters, plugins));
        if (parsed.GetValue(_json) && parsed.GetValue(_reports) is { Length: > 0 } && parsed.GetValue(_out) is null)
            mistakes.Add(new Mistake("--json and --report would both write to the output; leave out one, or name a folder by --out."));
        mistakes.ThrowIfAny();

        // A fault of a plugin whose tables nobody asked for stops no run.
        plugins.LeaveOutBroken(plugins.WithTables, _streams.Error);
        var reports = Pipeline.Run(plan, plugins, feed!, built!, progress);
        Write(parsed, script, reports);
        return ExitCode.Done;
    }

    private RunPlan Plan(ParseResult parsed, string script, PluginCatalogue plugins, Mistakes mistakes)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(script))!;
        var settings = EffectiveSettings.For(folder, Given(parsed), mistakes);
        var feed = mistakes.Of(() => FeedChoice.Of(settings[SettingKeys.Feed], plugins));
        var range = Range(settings, mistakes);
        var capital = mistakes.Of(() => SettingValue.Capital(settings[SettingKeys.Capital]));
        var cashRate = mistakes.Of(() => SettingValue.CashRate(settings[SettingKeys.CashRate]));
        var profile = mistakes.Of(() => SettingValue.Profile(settings[SettingKeys.Profile]));
        var proxies = mistakes.Of(() => ProxyFile.Read(settings[SettingKeys.Proxies]));
        var parameters = mistakes.Of(() => ParameterText.Read(parsed.GetValue(_parameters) ?? [])) ?? new Dictionary<string, double>();
        var reports = Reports(parsed, plugins);
        foreach (var report in reports) mistakes.Of(() => { plugins.RequireReport(report); return true; });
        return new(script, feed!, range, capital, cashRate!, profile!, proxies!, parameters, reports);
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
        return given;

        void Take(string key, Option<string> option)
        {
            if (parsed.GetValue(option) is { } text) given.Add(new Setting(key, text, Option: option.Name));
        }
    }

    private static DateRange Range(EffectiveSettings settings, Mistakes mistakes)
    {
        var from = mistakes.Of(() => SettingValue.Day(settings[SettingKeys.From], isLast: false)) ?? DateOnly.MinValue;
        var to = mistakes.Of(() => SettingValue.Day(settings[SettingKeys.To], isLast: true)) ?? DateOnly.MaxValue;
        if (from <= to) return new(from, to);
        mistakes.Add(settings[SettingKeys.From].Wrong(string.Create(CultureInfo.InvariantCulture,
            $"is {from:yyyy-MM-dd}, after {settings[SettingKeys.To].Source} {to:yyyy-MM-dd}; a range ends on or after its start.")));
        return DateRange.All;
    }

    private IReadOnlyList<string> Reports(ParseResult parsed, PluginCatalogue plugins)
    {
        var named = parsed.GetValue(_reports) ?? [];
        // Who names none wants what there is, and no fault of a plugin that was not asked for.
        if (parsed.GetValue(_out) is not null && named.Length == 0) plugins.LeaveOutBroken(plugins.WithReports, _streams.Error);
        var toFiles = parsed.GetValue(_out) is null ? [] : named.Length > 0 ? named : plugins.Reports;
        var shown = parsed.GetValue(_json) ? [JsonReport] : named.Length == 0 ? [Summary] : parsed.GetValue(_out) is null ? named : [];
        return [.. toFiles.Concat(shown).Distinct()];
    }

    private BuiltStrategy Build(string script, IReadOnlyDictionary<string, double> parameters, PluginCatalogue plugins)
    {
        var built = new StrategyScripts(plugins, _streams.Error).Build(script, parameters);
        ParameterText.RequireDeclared(parameters.Keys, built.Parameters);
        return built;
    }

    private void Write(ParseResult parsed, string script, IReadOnlyList<(IReport Report, byte[] Content)> reports)
    {
        var named = parsed.GetValue(_reports) ?? [];
        var folder = parsed.GetValue(_out);
        if (folder is not null)
        {
            var files = reports.Where(each => named.Length == 0 || named.Contains(each.Report.Name))
                .Select(each => (ReportFiles.NameOf(script, each.Report), each.Content));
            foreach (var path in ReportFiles.Write(folder, [.. files])) _streams.Error.WriteLine($"Wrote {path}");
        }

        foreach (var (report, content) in reports)
        {
            var isShown = parsed.GetValue(_json) ? report.Name == JsonReport : named.Length == 0 ? report.Name == Summary : folder is null;
            if (isShown) _streams.Write(parsed.GetValue(_plain) ? PlainText.Of(content) : content);
        }
    }
}
