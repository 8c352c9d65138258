using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Prices;
using Rota.Host.Problems;

namespace Rota.Host.Commands;

// rota data cache: shows the caches or empties them.
internal sealed class CacheCommand
{
    private const string Every = "";

    private readonly Option<string> _clear = new("--clear")
    {
        HelpName = "NAME",
        Arity = ArgumentArity.ZeroOrOne,
        Description = "Empty the named cache, or all of them.",
    };

    private readonly AnswerOptions _answer = new();
    private readonly Streams _streams;

    private CacheCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var verb = new CacheCommand(streams);
        var command = new Command("cache", "Show or empty the caches.") { verb._clear };
        verb._answer.AddTo(command);
        command.SetAction(verb.Show);
        return command;
    }

    private int Show(ParseResult parsed)
    {
        var caches = CacheFolder.All();
        if (parsed.GetResult(_clear) is { Implicit: false }) Clear(parsed.GetValue(_clear) ?? Every, caches);
        _answer.Write(parsed, _streams, () => CacheText.Json(caches), () => CacheText.Text(caches));
        return ExitCode.Done;
    }

    private static void Clear(string name, IReadOnlyList<CacheFolder> caches)
    {
        var wanted = caches.Where(cache => name == Every || cache.Name == name).ToList();
        if (wanted.Count == 0)
        {
            throw new InputException(new Mistake(
                $"Unknown cache '{name}'. Available: {string.Join(", ", caches.Select(cache => cache.Name))}, " +
                "or --clear alone for all."));
        }

        var mistakes = new ProblemList();
        foreach (var cache in wanted)
            mistakes.Try(() => { cache.Clear(); return true; });
        mistakes.ThrowIfAny();
    }
}
