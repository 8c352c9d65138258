using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota data key: the user's keys with providers, which are read and never shown.
internal sealed class KeyCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "A key such as TIINGO_TOKEN, or the feed that reads it, such as tiingo." };
    private readonly Streams _streams;

    private KeyCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new KeyCommand(streams);
        var set = new Command("set", "Keep a key in a file that only you can read; prompts for it, or reads a piped line.") { verb._name };
        set.SetAction(verb.Set);
        var list = new Command("list", "List the keys that feeds read, and which of them you have; prints no key.");
        list.SetAction(verb.List);
        var remove = new Command("remove", "Delete a kept key.") { verb._name };
        remove.SetAction(verb.Remove);
        return new("key", "Keeps your keys with providers.") { set, list, remove };
    }

    private int Set(ParseResult parsed)
    {
        var feed = Require(parsed.GetValue(_name)!);
        if (feed.KeyPage is { } page) _streams.Error.WriteLine($"Get it from {page}.");
        var key = HiddenInput.Read($"{feed.Key}: ", _streams.Error);
        if (key.Length == 0) throw new InputException(new Mistake("No key was given; nothing was changed."));
        _streams.Out.WriteLine($"{feed.Key} is kept in {KeyFile.Write(feed.Key!, key)}, which only you can read.");
        if (Environment.GetEnvironmentVariable(feed.Key!) is { Length: > 0 })
            _streams.Error.WriteLine($"The environment has {feed.Key} too, and that one is taken.");
        return ExitCode.Done;
    }

    private int List(ParseResult parsed)
    {
        foreach (var feed in WithKeys())
        {
            var where = Environment.GetEnvironmentVariable(feed.Key!) is { Length: > 0 } ? "in the environment"
                : KeyFile.Exists(feed.Key!) ? "kept" : $"not set; {feed.KeyPage}";
            _streams.Out.WriteLine($"{feed.Key,-18} {feed.Name,-14} {where}");
        }

        return ExitCode.Done;
    }

    private int Remove(ParseResult parsed)
    {
        var feed = Require(parsed.GetValue(_name)!);
        if (!KeyFile.Remove(feed.Key!)) throw new InputException(new Mistake($"{feed.Key} is not kept, so there is nothing to remove."));
        _streams.Out.WriteLine($"{feed.Key} is removed.");
        return ExitCode.Done;
    }

    private static ProvidedFeed Require(string name) => WithKeys().FirstOrDefault(feed => feed.Key == name || feed.Name == name)
        ?? throw new InputException(new Mistake(
            $"Unknown key '{name}'. Available: {string.Join(", ", WithKeys().Select(feed => $"{feed.Key} ({feed.Name})"))}."));

    private static List<ProvidedFeed> WithKeys() =>
        [.. PluginCatalogue.Scan().Feeds.Where(feed => feed.Key is not null).OrderBy(feed => feed.Name, StringComparer.Ordinal)];
}
