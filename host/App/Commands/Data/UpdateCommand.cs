using System.CommandLine;
using System.Globalization;
using Rota.Host.Downloading;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Problems;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota data update DIR: adds new days, corrections and payouts since the last download.
internal sealed class UpdateCommand
{
    private readonly Argument<string> _folder = new("DIR") { Description = "A folder that 'rota data get' wrote." };
    private readonly Option<bool> _replace = new("--replace") { Description = "Replace prices even if the new ones lack days in the file." };
    private readonly Streams _streams;
    private readonly TimeProvider _time;

    private UpdateCommand(Streams streams, TimeProvider time) => (_streams, _time) = (streams, time);

    public static Command Create(Streams streams, TimeProvider time)
    {
        var verb = new UpdateCommand(streams, time);
        var command = new Command("update", "Update a downloaded folder and report the changes in each file.") { verb._folder, verb._replace };
        command.SetAction(verb.Update);
        return command;
    }

    private int Update(ParseResult parsed)
    {
        var name = parsed.GetValue(_folder)!;
        if (SourceList.Find(name) is not { Feeds.Count: > 0 })
        {
            throw new InputException(new Mistake(
                $"'{name}' has no {SourceList.FileName}, so the source of its prices is unknown. Use a folder that 'rota data get' wrote."));
        }

        var (folder, plugins, mistakes) = (new DownloadFolder(name), PluginCatalogue.Scan(), new List<Mistake>());
        var files = plugins.Feed("csv", name);
        foreach (var (feed, assets) in folder.Feeds.GroupBy(each => each.Value, each => new Asset(each.Key)).Select(group => (group.Key, group.ToList())))
        {
            var choice = FeedChoice.Of(new Setting(SettingKeys.Feed, feed, Path.Combine(name, SourceList.FileName)), plugins);
            var source = ChosenFeed.Of(choice, plugins, (one, _) => one);
            var download = new Download(source, _time, _streams.Error.WriteLine, Tell);
            mistakes.AddRange(download.RunAsync(
                assets, series => Take(folder, files, series, feed, parsed.GetValue(_replace)), CancellationToken.None).GetAwaiter().GetResult());
        }

        return mistakes.Count == 0 ? ExitCode.Done : throw new InputException([.. mistakes.Distinct()]);
    }

    private void Tell(string line)
    {
        _streams.Out.WriteLine(line);
        _streams.Out.Flush();
    }

    private static string Take(DownloadFolder folder, IDataFeed files, PriceSeries now, string feed, bool mayLack)
    {
        var old = files.LoadAsync(now.Asset, DateRange.All, CancellationToken.None).GetAwaiter().GetResult();
        var change = new SeriesChange(old, now);
        if (change.IsNone) return string.Create(CultureInfo.InvariantCulture, $"{now.Asset}  up to date; last day {now.Dates[^1]:O}");
        if (change.Missing.Count > 0 && !mayLack)
        {
            throw new InputException(new Mistake(string.Create(
                CultureInfo.InvariantCulture,
                $"{now.Asset}: {feed} no longer has {change.Missing.Count} days of the file (first: {change.Missing[0]:O}). File unchanged; " +
                $"use --replace to accept the new prices.")));
        }

        folder.Put(now, feed);
        return $"{now.Asset}  {change}";
    }
}
