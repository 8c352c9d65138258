using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota data list: the assets of a feed with their first and last days.
internal sealed class DataListCommand
{
    private readonly DataOptions _options = new();
    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private DataListCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new DataListCommand(streams);
        var command = new Command("list", "List the assets of a feed with their first and last days.");
        verb._options.AddTo(command, withAssets: false);
        verb._answer.AddTo(command);
        command.SetAction(verb.List);
        return command;
    }

    // Assets that cannot be loaded are reported after those that can.
    private int List(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var asked = _options.Ask(parsed, PluginCatalogue.Scan(), new ProblemList());
        progress.Now($"Loading all assets of {asked.Choice}");
        Asset[] assets = [.. asked.Assets(CancellationToken.None)];
        var (series, errors) = SeriesLoader.LoadAll(asked.Feed, assets, DateRange.All, CancellationToken.None);
        var listed = series.Where(each => each is not null).Select(ListedSeries.Of).ToList();
        _answer.Write(
            parsed, _streams, () => ListedSeriesText.Json(asked.Choice, listed), () => ListedSeriesText.Text(asked.Choice, listed));
        if (errors.OfType<PluginFault>().FirstOrDefault() is { } fault) throw fault;
        var wrong = errors.OfType<InputException>().SelectMany(error => error.Mistakes).ToList();
        return wrong.Count == 0 ? ExitCode.Done : throw new InputException(wrong);
    }
}
