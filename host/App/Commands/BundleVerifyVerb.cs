using System.CommandLine;
using System.Text;
using System.Text.Json;
using Rota.Host.Bundling;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Running;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota verify x.rota: whether it is what was made, and whether a run gives its result again to the byte.
internal sealed class BundleVerifyVerb
{
    private readonly Argument<string> _file = new("FILE") { Description = "The bundle." };

    private readonly Option<string> _feed = RunOptions.Value(
        "--feed", "NAME[:LOCATION]", "Compares the prices with those of this feed; a bundle without prices is run on them.");

    private readonly BundleAgreement _agreement = new();
    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private BundleVerifyVerb(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new BundleVerifyVerb(streams);
        var command = new Command("verify", "Runs a bundle again and compares to the byte; 1 when something differs.") { verb._file, verb._feed };
        verb._agreement.AddTo(command);
        verb._answer.AddTo(command);
        command.SetAction(verb.Verify);
        return command;
    }

    private int Verify(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var bundle = BundleReader.Read(parsed.GetRequiredValue(_file));
        var scripts = bundle.Manifest.Run.Script.Concat(bundle.Manifest.Run.Benchmark).DistinctBy(file => file.Name)
            .Select(file => (file.Name, bundle.Text(file.Name)));
        if (!_agreement.IsGiven(parsed, scripts, _streams)) return ExitCode.UserMistake;
        progress.Now("Running it again");
        var plugins = PluginCatalogue.Scan();
        var found = Verification.Of(bundle, plugins);
        var run = bundle.Manifest.Run;
        var now = parsed.GetValue(_feed) is not null || !bundle.Manifest.HasPrices ? Gathered(bundle, parsed.GetValue(_feed), plugins) : null;
        if (now is not null) found = found with { Differing = [.. OtherPrices.Between(bundle, now)] };
        var series = bundle.Manifest.HasPrices
            ? [.. run.Prices.Select(prices => PriceText.Read(prices, bundle.Files[PriceText.NameOf(prices.Asset)], bundle.Path))]
            : now!;
        found = found.WithRun(bundle, series, plugins, _streams.Error, progress);
        _answer.Write(parsed, _streams, () => Json(bundle, found), () => Encoding.UTF8.GetBytes(Text(bundle, found)));
        return found.IsSound ? ExitCode.Done : ExitCode.Unsound;
    }

    private IReadOnlyList<PriceSeries> Gathered(Bundle bundle, string? feed, PluginCatalogue plugins)
    {
        var setting = new Setting(SettingKeys.Feed, feed ?? bundle.Setting(SettingKeys.Feed), Option: "--feed");
        var source = ChosenFeed.Of(FeedChoice.Of(setting, plugins), plugins, (each, _) => each);
        return GatheredPrices.Of(Rerun.Prepare(bundle, source, new StrategyScripts(plugins, _streams.Error), plugins));
    }

    private static string Text(Bundle bundle, Verification found)
    {
        var lines = found.Broken.Select(line => $"changed: {line}")
            .Concat(found.Others.Select(line => $"other: {line}"))
            .Concat(found.Differing.Select(line => $"differs: {line}"))
            .Append(found.IsSound
                ? $"{ShownText.Of(bundle.Manifest.Strategy)}: the same to the byte, id {bundle.Manifest.Id}"
                : $"{ShownText.Of(bundle.Manifest.Strategy)}: not the same, id {bundle.Manifest.Id}");
        return string.Concat(lines.Select(line => ShownText.Of(line) + "\n"));
    }

    private static byte[] Json(Bundle bundle, Verification found) => JsonText.Of(json =>
    {
        json.WriteString("id", bundle.Manifest.Id);
        json.WriteBoolean("sound", found.IsSound);
        Lines(json, "changed", found.Broken);
        Lines(json, "other", found.Others);
        Lines(json, "differs", found.Differing);
    });

    private static void Lines(Utf8JsonWriter json, string key, IReadOnlyList<string> lines)
    {
        json.WriteStartArray(key);
        foreach (var line in lines) json.WriteStringValue(line);
        json.WriteEndArray();
    }
}
