using System.CommandLine;
using Rota.Host.Bootstrap;
using Rota.Host.Export;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Terminal;

namespace Rota.Host.Commands;

// rota bands SCRIPT: histories drawn from the months of a run, and how far apart they are.
internal sealed class BandsCommand
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = RunChoice.Help };
    private readonly Option<string> _csv = RunOptions.Value("--csv", "DIR", "Folder for the tables as csv files. Existing files are overwritten.");
    private readonly BandsOptions _bands = new();
    private readonly AnswerOptions _answer = new();
    private readonly LookOptions _looks = new();
    private readonly RunChoice _choice;
    private readonly Streams _streams;

    private BandsCommand(Streams streams) => (_choice, _streams) = (new(new(), streams), streams);

    public static Command Create(Streams streams)
    {
        var verb = new BandsCommand(streams);
        var command = new Command("bands", "Draw other histories from the months of a run, and show how far apart they are (block bootstrap).") { verb._script };
        verb._choice.AddTo(command);
        verb._bands.AddTo(command);
        command.Add(verb._csv);
        verb._answer.AddTo(command);
        verb._looks.AddTo(command);
        command.SetAction(verb.Draw);
        return command;
    }

    private int Draw(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        if (_choice.Read(parsed, parsed.GetRequiredValue(_script)) is not { } asked) return ExitCode.UserMistake;
        progress.Now($"Compiling {asked.Name}");
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var choice = _bands.Of(parsed);
        mistakes.Try(choice.Read);
        var look = _looks.Of(parsed, mistakes);
        var run = _choice.Prepare(parsed, asked, plugins, mistakes);
        mistakes.ThrowIfAny();

        var result = Pipeline.Run(run!, [], progress).Runs[0];
        progress.Now("Drawing histories");
        var bands = BandsResult.Of(result, choice);
        if (parsed.GetValue(_csv) is { } folder)
        {
            foreach (var path in ReportFiles.Write(folder, BandsTables.Of(bands, asked.Name))) _streams.Error.WriteLine($"Wrote {path}");
        }

        _answer.Write(parsed, _streams, () => BandsJson.Of(bands), () => BandsText.Of(bands, look is null ? "" : BandsChart.Of(bands, look, WindowSize.Now())));
        return ExitCode.Done;
    }
}
