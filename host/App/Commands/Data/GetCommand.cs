using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Rota.Host.Downloading;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota data get ASSET... --feed NAME -o DIR: downloads a provider's prices into a folder of the user's own.
internal sealed class GetCommand
{
    private readonly DataOptions _options = new();
    private readonly Option<string> _folder = new("--out", "-o") { HelpName = "DIR", Required = true, Description = "Folder to download into; csv:DIR reads it." };
    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Stop at a provider's limit instead of waiting." };
    private readonly Streams _streams;
    private readonly TimeProvider _time;

    private GetCommand(Streams streams, TimeProvider time) => (_streams, _time) = (streams, time);

    public static Command Create(Streams streams, TimeProvider time)
    {
        var verb = new GetCommand(streams, time);
        var command = new Command("get", "Download prices into a folder, within the provider's limits; a second run resumes.");
        verb._options.AddTo(command, withAssets: true, withRange: false);
        command.Add(verb._folder);
        command.Add(verb._noWait);
        command.SetAction(verb.Get);
        return command;
    }

    private int Get(ParseResult parsed)
    {
        var plugins = PluginCatalogue.Scan();
        var asked = _options.Ask(parsed, plugins, new ProblemList());
        // Later runs may start in another folder.
        var feed = asked.Choice.WithFullPaths(plugins).ToString();
        var folder = new DownloadFolder(parsed.GetValue(_folder)!);
        Asset[] wanted = [.. asked.Assets(CancellationToken.None)];
        foreach (var asset in wanted) folder.RequireOurs(asset);
        Asset[] missing = [.. wanted.Where(asset => !folder.Has(asset, feed))];
        var isCovered = wanted.Length - missing.Length;
        if (isCovered > 0) _streams.Error.WriteLine($"{isCovered} of {wanted.Length} already in {folder.Name}; update them with 'rota data update {folder.Name}'.");
        using var stop = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        try
        {
            var download = new Download(asked.Feed, _time, _streams.Error.WriteLine, _streams.Error.WriteLine) { IsWaiting = !parsed.GetValue(_noWait) };
            var mistakes = download.RunAsync(missing, series => Put(folder, series, feed), stop.Token).GetAwaiter().GetResult();
            if (mistakes.Count > 0) throw new InputException(mistakes);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _streams.Error.WriteLine("Stopped. Run the same command again to resume.");
            return ExitCode.ChecksFailed;
        }

        _streams.Out.WriteLine($"{wanted.Length} {(wanted.Length == 1 ? "asset is" : "assets are")} in {folder.Name}. To check them: rota data check --feed csv:{folder.Name}");
        return ExitCode.Done;
    }

    private static string Put(DownloadFolder folder, PriceSeries series, string feed)
    {
        folder.Put(series, feed);
        return string.Create(
            CultureInfo.InvariantCulture, $"{series.Asset}  {series.Dates[0]:O} to {series.Dates[^1]:O}, {series.Dates.Length:#,0} days");
    }
}
