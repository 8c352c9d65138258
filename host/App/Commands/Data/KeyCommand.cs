using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota data key: the user's provider keys. The program reads them and never prints them.
internal sealed class KeyCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "Key such as TIINGO_TOKEN, or a feed that reads it, such as tiingo." };
    private readonly Streams _streams;

    private KeyCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new KeyCommand(streams);
        var set = new Command("set", "Store a key in a file that only you can read; prompts for it, or reads a piped line.") { verb._name };
        set.SetAction(verb.Set);
        var list = new Command("list", "List the keys that feeds read and where each is set; prints no key.");
        list.SetAction(verb.List);
        var remove = new Command("remove", "Delete a stored key.") { verb._name };
        remove.SetAction(verb.Remove);
        return new("key", "Manage your provider keys.") { set, list, remove };
    }

    private int Set(ParseResult parsed)
    {
        var feed = Require(parsed.GetValue(_name)!);
        if (feed.KeyPage is { } page) _streams.Error.WriteLine($"Get it from {page}.");
        var key = HiddenInput.Read($"{feed.Key}: ", _streams.Error);
        if (key.Length == 0) throw new InputException(new Mistake("The key is empty; nothing was changed."));
        _streams.Out.WriteLine($"Stored {feed.Key} in {KeyFile.Write(feed.Key!, key)}, readable by you only.");
        if (Environment.GetEnvironmentVariable(feed.Key!) is { Length: > 0 })
            _streams.Error.WriteLine($"{feed.Key} in the environment takes precedence.");
        return ExitCode.Done;
    }

    private int List(ParseResult parsed)
    {
        foreach (var feed in WithKeys())
        {
            var where = Environment.GetEnvironmentVariable(feed.Key!) is { Length: > 0 } ? "in the environment"
                : KeyFile.Exists(feed.Key!) ? "stored" : $"not set; {feed.KeyPage}";
            _streams.Out.WriteLine($"{feed.Key,-18} {feed.Name,-14} {where}");
        }

        return ExitCode.Done;
    }

    private int Remove(ParseResult parsed)
    {
        var feed = Require(parsed.GetValue(_name)!);
        if (!KeyFile.Remove(feed.Key!)) throw new InputException(new Mistake($"{feed.Key} is not stored; nothing was removed."));
        _streams.Out.WriteLine($"Removed {feed.Key}.");
        return ExitCode.Done;
    }

    private static ProvidedFeed Require(string name) => WithKeys().FirstOrDefault(feed => feed.Key == name || feed.Name == name)
        ?? throw new InputException(new Mistake(
            $"Unknown key '{name}'. Available: {string.Join(", ", WithKeys().Select(feed => $"{feed.Key} ({feed.Name})"))}."));

    private static List<ProvidedFeed> WithKeys() =>
        [.. PluginCatalogue.Scan().Feeds.Where(feed => feed.Key is not null).OrderBy(feed => feed.Name, StringComparer.Ordinal)];
}
