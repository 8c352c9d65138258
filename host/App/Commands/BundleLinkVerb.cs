using System.CommandLine;
using System.Text;
using Rota.Host.Bundling;
using Rota.Host.Errors;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Running;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota link SCRIPT: the strategy as a text that 'rota run' takes in place of a script.
internal sealed class BundleLinkVerb
{
    private readonly Argument<string> _script = new("SCRIPT") { Description = "The strategy's .csx file." };
    private readonly RunOptions _options = new();
    private readonly Streams _streams;

    private BundleLinkVerb(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new BundleLinkVerb(streams);
        var command = new Command("link", "Writes a strategy with parameters, range and profile as a text that 'rota run' takes.") { verb._script };
        verb._options.AddTo(command);
        command.SetAction(verb.Write);
        return command;
    }

    private int Write(ParseResult parsed)
    {
        var script = parsed.GetRequiredValue(_script);
        var mistakes = new Mistakes();
        var run = _options.Prepare(parsed, script, PluginCatalogue.Scan(), _streams.Error, mistakes);
        var settings = _options.Settings(parsed, script, mistakes);
        mistakes.ThrowIfAny();
        var source = StrategyScripts.Read(script);
        var files = new ScriptLayout([source]).Of(source)
            .Select(file => new LinkFile(file.Name[ScriptLayout.Folder.Length..], Encoding.UTF8.GetString(file.Content)));
        _streams.Out.WriteLine(LinkText.Of(new(
            LinkContent.ThisFormat, [.. files],
            [.. run!.Built.Parameters.Select(parameter => new BundledNumber(parameter.Name, parameter.Value))],
            Asked(SettingKeys.From), Asked(SettingKeys.To), settings[SettingKeys.Profile].Text)));
        return ExitCode.Done;

        string? Asked(string key) => settings[key].Text is { Length: > 0 } text ? text : null;
    }
}
