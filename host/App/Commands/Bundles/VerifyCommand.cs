using System.CommandLine;
using System.Text;
using System.Text.Json;
using Rota.Host.Bundles;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Rendering;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// rota verify x.rota: checks that the bundle is unmodified and that a rerun gives the same bytes.
internal sealed class VerifyCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The bundle." };

    private readonly Option<string> _feed = RunOptions.Value(
        "--feed", "NAME[:LOCATION]", "Compare the bundle's prices with this feed's; a bundle without prices runs on them.");

    private readonly BundleAgreement _agreement = new();
    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private VerifyCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new VerifyCommand(streams);
        var command = new Command("verify", "Rerun a bundle and compare the result byte by byte; exit code 1 if anything differs.") { verb._file, verb._feed };
        verb._agreement.AddTo(command);
        verb._answer.AddTo(command);
        command.SetAction(verb.Verify);
        return command;
    }

    private int Verify(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var bundle = BundleReader.Read(parsed.GetRequiredValue(_file));
        if (!_agreement.IsGiven(parsed, bundle.Scripts(), _streams)) return ExitCode.UserMistake;
        progress.Now("Rerunning");
        var plugins = PluginCatalogue.Scan();
        var found = Verification.Of(bundle, plugins);
        var feed = parsed.GetValue(_feed);
        var gathered = feed is null && bundle.Manifest.HasPrices ? null : Gathered(bundle, feed, plugins);
        if (gathered is not null) found = found with { Differing = [.. PriceDifferences.Between(bundle, gathered)] };
        found = found.WithRun(bundle, gathered, plugins, _streams.Error, progress);
        _answer.Write(parsed, _streams, () => Json(bundle, found), () => Encoding.UTF8.GetBytes(Text(bundle, found)));
        return found.IsSound ? ExitCode.Done : ExitCode.ChecksFailed;
    }

    private IReadOnlyList<PriceSeries> Gathered(Bundle bundle, string? feed, PluginCatalogue plugins) => GatheredPrices.Of(
        Replay.Prepare(bundle, Replay.Feed(bundle, feed, plugins), new StrategyScripts(plugins, _streams.Error), plugins)).Series;

    private static string Text(Bundle bundle, Verification found)
    {
        var lines = found.Broken.Select(line => $"changed: {line}")
            .Concat(found.Others.Select(line => $"other: {line}"))
            .Concat(found.Differing.Select(line => $"differs: {line}"))
            .Append(found.IsSound
                ? $"{bundle.Manifest.Run.Strategy}: identical, id {bundle.Manifest.Id}"
                : $"{bundle.Manifest.Run.Strategy}: not identical, id {bundle.Manifest.Id}");
        return string.Concat(lines.Select(line => ShownText.Line(line) + "\n"));
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
