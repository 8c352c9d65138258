using System.CommandLine;
using Rota.Host.Commands;
using Rota.Host.Foundation;

namespace Rota.Tests.Program;

// Every verb shown to users, with command lines that work in a place with prices; verbs with a plain form are also
// called with it.
internal static class Uses
{
    // Arguments of a command line; HALF is the script of that name.
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal)
    {
        ["run"] = "HALF --feed csv:prices",
        ["watch"] = "HALF --feed csv:prices",
        ["compare"] = "HALF HALF --feed csv:prices",
        ["luck"] = "HALF --feed csv:prices",
        ["vary"] = "HALF --feed csv:prices",
        ["bands"] = "HALF --feed csv:prices",
        ["sweep"] = "HALF --over share=0..1:0.5 --feed csv:prices",
        ["sweep gather"] = "made.sweep",
        ["bundle"] = "HALF --feed csv:prices -o half.rota",
        ["open"] = "made.rota",
        ["verify"] = "made.rota --yes",
        ["fork"] = "made.rota mine",
        ["link"] = "HALF",
        ["report"] = "HALF --feed csv:prices",
        ["now"] = "HALF --feed csv:prices --max-age none",
        ["alert"] = "HALF --feed csv:prices --to 2002-12-27",
        ["alert install"] = "systemd HALF --feed csv:prices",
        ["calendar"] = "HALF --feed csv:prices",
        ["flip"] = "HALF --feed csv:prices --history",
        ["why"] = "HALF --feed csv:prices",
        ["explain"] = "sharpe HALF --feed csv:prices",
        ["check"] = "HALF nothing.csx --feed csv:prices",
        ["new strategy"] = "mine",
        ["list"] = "",
        ["words"] = "",
        ["data setup"] = "--feed csv:prices --asset AAA",
        ["data get"] = "AAA --feed csv:prices -o got",
        ["data update"] = "got",
        ["data key set"] = "TIINGO_TOKEN",
        ["data key list"] = "",
        ["data key remove"] = "TIINGO_TOKEN",
        ["data probe"] = "nothing --feed csv:prices",
        ["data import"] = "prices/AAA.csv -o imported --replace --yes",
        ["data check"] = "--feed csv:prices",
        ["data list"] = "--feed csv:prices",
        ["data cache"] = "",
        ["ledger"] = "",
        ["account new"] = "mine.json",
        ["account show"] = "made.json",
        ["account check"] = "made.json",
        ["account import"] = "export.csv --account made.json",
        ["account schema"] = "",
        ["plans"] = "",
        ["config get"] = "feed",
        ["config set"] = "capital 5000",
        ["config unset"] = "capital",
        ["config list"] = "",
        ["plugin list"] = "",
        ["plugin info"] = "foreign",
        ["plugin install"] = "made --yes",
        ["plugin update"] = "newer --yes",
        ["plugin enable"] = "foreign",
        ["plugin disable"] = "foreign",
        ["plugin remove"] = "foreign@1.0.0",
        ["plugin rollback"] = "foreign",
        ["plugin verify"] = "",
        ["plugin doctor"] = "foreign",
        ["plugin new"] = "Mine",
        ["plugin pack"] = "made",
    };

    private static readonly string[] PlainOptions = ["--plain", "--json"];

    // Includes verbs with verbs of their own.
    public static IReadOnlyList<string> Verbs { get; } = [.. All().Select(each => each.Words)];

    // Every verb that does something: once as it is, and once with each plain option.
    public static IReadOnlyList<string> Lines { get; } = [.. All().Where(each => each.Verb.Action is not null)
        .SelectMany(each => PlainOptions.Where(option => each.Verb.Options.Any(known => known.Name == option)).Prepend("")
            .Select(option => $"{each.Words} {Arguments[each.Words]} {option}"))];

    public static string[] Split(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "HALF" ? Place.Half : word)];

    private static IEnumerable<(string Words, Command Verb)> All()
    {
        // The streams belong to this process and stay open.
        var root = CommandLine.Root(new Streams());
        return Below(root, "");
    }

    private static IEnumerable<(string Words, Command Verb)> Below(Command command, string words) => command.Subcommands
        .Where(verb => !verb.Hidden)
        .SelectMany(verb => Below(verb, $"{words}{verb.Name} ").Prepend(($"{words}{verb.Name}", verb)));
}
