using System.CommandLine;
using System.Text;
using Rota.Host.Bundles;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Runs;

namespace Rota.Host.Commands;

// rota bundle SCRIPT -o x.rota: saves a run with all its inputs in one file.
internal sealed class BundleCommand
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };

    private readonly Option<string> _output = new("--out", "-o")
    {
        HelpName = "FILE",
        Description = "Output file (default: SCRIPT.rota in the current folder).",
    };

    private readonly Option<bool> _withoutPrices = new("--without-prices")
    {
        Description = "Leave out prices that must not be shared; keep their hashes.",
    };

    private readonly RunOptions _options = new();
    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private BundleCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new BundleCommand(streams);
        var command = new Command("bundle", "Save a run in one file: script, settings, prices, versions and result.")
        {
            verb._script, verb._output, verb._withoutPrices,
        };
        verb._options.AddTo(command);
        verb._answer.AddTo(command);
        command.SetAction(verb.Make);
        return command;
    }

    private int Make(ParseResult parsed)
    {
        using var progress = new Progress(_streams.Error);
        var script = parsed.GetRequiredValue(_script);
        var path = parsed.GetValue(_output) ?? Path.GetFileNameWithoutExtension(script) + ".rota";
        WholeFile.RequireOutput(path);
        var plugins = PluginCatalogue.Scan();
        var mistakes = new ProblemList();
        var run = _options.Prepare(parsed, script, plugins, _streams.Error, mistakes);
        mistakes.ThrowIfAny();
        var bundle = new Bundler(plugins, _streams.Error).Make(path, run!, !parsed.GetValue(_withoutPrices), progress);
        var zip = bundle.ToZip();
        WholeFile.Write(path, zip);
        _answer.Write(
            parsed, _streams, () => JsonText.Of(json =>
            {
                json.WriteString("id", bundle.Manifest.Id);
                json.WriteString("file", path);
                json.WriteNumber("bytes", zip.Length);
            }),
            () => Encoding.UTF8.GetBytes(
                $"Bundled {bundle.Manifest.Run.Strategy} into {path}, {SizeCaps.Size(zip.Length)}\nid {bundle.Manifest.Id}\n" +
                $"'rota verify {path}' reruns it and compares the results.\n"));
        return ExitCode.Done;
    }
}
