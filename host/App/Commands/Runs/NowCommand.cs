using System.CommandLine;
using System.Globalization;
using Rota.Engine;
using Rota.Host.Accounting;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Provisional;
using Rota.Host.Rendering;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota now SCRIPT: the holdings to have now.
internal sealed class NowCommand
{
    private static readonly TimeOnly Evening = new(20, 0);

    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };
    private readonly RunOptions _options = new();
    private readonly ProvisionalOptions _provisional = new();
    private readonly AnswerOptions _answer = new();
    private readonly Option<string> _maxAge = RunOptions.Value(
        "--max-age", "DAYS", $"Warn and exit with code 1 if the last close is older, in trading days (default: {PriceAge.Usual}; none: do not check).");

    private readonly Option<string> _account = RunOptions.Value(
        "--account", "FILE", "List the orders of an account, an account.json: they add up and break no rule of its plan.");

    private readonly Streams _streams;
    private readonly TimeProvider _time;

    private NowCommand(Streams streams, TimeProvider time) => (_streams, _time) = (streams, time);

    public static Command Create(Streams streams, TimeProvider time)
    {
        var verb = new NowCommand(streams, time);
        var command = new Command("now", "Show what to hold now, the changes, and the next decision day.") { verb._script };
        verb._options.AddTo(command);
        verb._provisional.AddTo(command);
        command.Add(verb._maxAge);
        command.Add(verb._account);
        verb._answer.AddTo(command);
        command.SetAction(verb.Show);
        return command;
    }

    private int Show(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var script = parsed.GetRequiredValue(_script);
        progress.Now($"Compiling {script}");
        var mistakes = new ProblemList();
        var most = mistakes.Try(() => Most(parsed.GetValue(_maxAge)));
        var account = parsed.GetValue(_account) is { } path ? mistakes.Try(() => AccountState.Read(path)) : null;
        _provisional.Check(parsed, mistakes);
        var plugins = PluginCatalogue.Scan();
        var prepared = _options.Prepare(parsed, script, plugins, _streams.Error, mistakes);
        mistakes.ThrowIfAny();

        var quoted = _provisional.Read(parsed, prepared!, plugins, _time.GetUtcNow());
        var run = Pipeline.Backtest(quoted?.On(prepared!) ?? prepared!, progress);
        var sheet = Simulator.Now(run);
        var age = PriceAge.Of(run, Today(prepared!.Plan), most);
        progress.Now("Searching flip prices");
        var flips = CurrentFlips.Of(prepared, run, FlipTerms.Usual);
        var names = prepared.Built.Names;
        var told = Told(prepared, quoted is not null && run.Rebalances[^1].Decided == quoted.Day ? ToldSignal.Of(quoted.Day, _time.GetUtcNow(), run.Rebalances[^1].Target) : null);
        var outcomes = quoted is null ? ToldOutcome.Of(run, told) : [];
        var orders = account is null ? null : AccountSheet.Of(account, run, sheet, prepared, Moment(prepared.Plan));
        string[]? lines = orders is null ? null : [.. AccountSheetText.Lines(orders)];
        _answer.Write(parsed, _streams,
            () => SignalJson.Now(
                run, sheet, names, age, flips, json => ProvisionalJson.Write(json, quoted, outcomes),
                orders is null ? null : json => AccountSheetJson.Write(json, orders)),
            () => quoted is null
                ? SignalText.Now(run, sheet, names, age, flips, ToldText.Of(run, outcomes), orders: lines)
                : ProvisionalText.Of(SignalText.Now(run, sheet, names, age, flips, closes: ProvisionalText.Closes, orders: lines), quoted));
        return age is null ? ExitCode.Done : ExitCode.ChecksFailed;
    }

    // The record is kept before the sheet is shown: a signal that was told can be compared later.
    private IReadOnlyList<ToldSignal> Told(PreparedRun prepared, ToldSignal? signal)
    {
        var told = ToldSignals.Of(prepared);
        foreach (var said in new[] { told.Damage, signal is null ? null : told.Keep(signal) }.OfType<string>()) _streams.Error.WriteLine(said);
        return told.All;
    }

    // A last day given on the command line replaces today; one in a settings file may be forgotten.
    private DateOnly Today(RunPlan plan)
    {
        var today = DateOnly.FromDateTime(_time.GetLocalNow().Date);
        var isAsked = plan.Settings.Any(setting => setting is { Key: SettingKeys.To, Option: not null });
        return isAsked && plan.Range.To < today ? plan.Range.To : today;
    }

    // The evening of such a day, when its close is known.
    private DateTimeOffset Moment(RunPlan plan) =>
        Today(plan) is var today && today == plan.Range.To && today < DateOnly.FromDateTime(_time.GetLocalNow().Date) ? NewYorkTime.At(today, Evening) : _time.GetUtcNow();

    private static int Most(string? text) => text switch
    {
        null => PriceAge.Usual,
        "none" => int.MaxValue,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) => days,
        _ => throw new InputException(new Mistake($"--max-age is '{text}'; use a number of trading days, 0 or more, or none.")),
    };
}
