using System.CommandLine;
using System.Globalization;
using Rota.Engine;
using Rota.Host.Accounting;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Rendering;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota now SCRIPT: the holdings to have now.
internal sealed class NowCommand
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };
    private readonly RunOptions _options = new();
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
        var prepared = _options.Prepare(parsed, script, PluginCatalogue.Scan(), _streams.Error, mistakes);
        mistakes.ThrowIfAny();

        var run = Pipeline.Backtest(prepared!, progress);
        var sheet = Simulator.Now(run);
        var age = PriceAge.Of(run, Today(prepared!.Plan), most);
        progress.Now("Searching flip prices");
        var flips = CurrentFlips.Of(prepared, run, FlipTerms.Usual);
        var names = prepared.Built.Names;
        var orders = account is null ? null : AccountSheet.Of(account, run, sheet, prepared, _time.GetUtcNow());
        _answer.Write(
            parsed, _streams,
            () => SignalJson.Now(run, sheet, names, age, flips, orders is null ? null : json => AccountSheetJson.Write(json, orders)),
            () => SignalText.Now(run, sheet, names, age, flips, orders is null ? null : [.. AccountSheetText.Lines(orders)]));
        return age is null ? ExitCode.Done : ExitCode.ChecksFailed;
    }

    // A last day given on the command line replaces today; one in a settings file may be forgotten.
    private DateOnly Today(RunPlan plan)
    {
        var today = DateOnly.FromDateTime(_time.GetLocalNow().Date);
        var isAsked = plan.Settings.Any(setting => setting is { Key: SettingKeys.To, Option: not null });
        return isAsked && plan.Range.To < today ? plan.Range.To : today;
    }

    private static int Most(string? text) => text switch
    {
        null => PriceAge.Usual,
        "none" => int.MaxValue,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) => days,
        _ => throw new InputException(new Mistake($"--max-age is '{text}'; use a number of trading days, 0 or more, or none.")),
    };
}
