using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Rendering;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota why SCRIPT --on DAY: the decision in force on a day, with its scores, ranks and steps.
internal sealed class WhyCommand
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };
    private readonly Option<string> _on = RunOptions.Value("--on", "DAY", "Day to explain, such as 2020-03-31 (default: the last day of the prices).");
    private readonly RunOptions _options = new();
    private readonly AnswerOptions _answer = new();
    private readonly PrintOptions _prints = new();
    private readonly Streams _streams;

    private WhyCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new WhyCommand(streams);
        var command = new Command("why", "Explain a strategy's holdings on a day: every score, rank and step.") { verb._script, verb._on };
        verb._options.AddTo(command);
        verb._answer.AddTo(command);
        verb._prints.AddTo(command);
        command.SetAction(verb.Explain);
        return command;
    }

    private int Explain(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var script = parsed.GetRequiredValue(_script);
        progress.Now($"Compiling {script}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var day = parsed.GetValue(_on) is { } on
            ? mistakes.Try(() => SettingValue.Day(new Setting("on", on, Option: "--on"), isLast: true))
            : null;
        var prepared = _options.Prepare(parsed, script, plugins, _streams.Error, mistakes);
        mistakes.ThrowIfAny();

        var run = Pipeline.Backtest(prepared!, progress);
        var asked = day ?? run.To;
        var (reasons, printed) = DecisionInForce.On(run, asked, $"--on {asked:O}", prepared!.Built.Prints);
        var names = prepared.Built.Names;
        var lines = PrintsText.Of(printed, 0, _prints.ShowsAll(parsed));
        _answer.Write(parsed, _streams, () => SignalJson.Why(run, asked, reasons, names), () => SignalText.Why(run, asked, reasons, names, lines));
        if (_answer.IsJson(parsed)) PrintOptions.Write(_prints.ShowsAll(parsed) ? lines : [], _streams);
        return ExitCode.Done;
    }
}
