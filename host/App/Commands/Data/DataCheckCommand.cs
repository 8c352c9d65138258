using System.CommandLine;
using Rota.Host.DataQuality;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota data check [ASSET...]: errors that the prices alone reveal.
internal sealed class DataCheckCommand
{
    private readonly DataOptions _options = new();
    private readonly Option<string> _against = RunOptions.Value("--against", "NAME[:LOCATION]", "A second feed to compare with.");
    private readonly Option<bool> _all = new("--all") { Description = "Show every finding." };
    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private DataCheckCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new DataCheckCommand(streams);
        var command = new Command("check", "Check prices for errors; exit code 1 if any finding is serious.");
        verb._options.AddTo(command, withAssets: true);
        command.Add(verb._against);
        command.Add(verb._all);
        verb._answer.AddTo(command);
        command.SetAction(verb.Check);
        return command;
    }

    private int Check(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var against = parsed.GetValue(_against) is { } text
            ? mistakes.Try(() => FeedChoice.Of(new Setting(SettingKeys.Feed, text, Option: _against.Name), plugins))
            : null;
        var second = against is null ? null : mistakes.Try(() => DataOptions.Source(against, plugins));
        var asked = _options.Ask(parsed, plugins, mistakes);
        progress.Now($"Checking {asked.Choice}");
        var checkedAssets = DataCheck.Run(
            asked.Feed, asked.Assets(CancellationToken.None), asked.Range,
            second is null ? null : (second, against!.ToString()), LatestDayOnEarth(), CancellationToken.None);
        var answer = new CheckAnswer(asked.Choice.ToString(), against?.ToString(), asked.Range, checkedAssets);
        _answer.Write(parsed, _streams, () => CheckJson.Of(answer), () => CheckText.Of(answer, parsed.GetValue(_all)));
        return answer.Serious > 0 ? ExitCode.ChecksFailed : ExitCode.Done;
    }

    // Where a new day begins first: UTC+14.
    private static DateOnly LatestDayOnEarth() => DateOnly.FromDateTime(Clock.UtcNow.AddHours(14));
}
