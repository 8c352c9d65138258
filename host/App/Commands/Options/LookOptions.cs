using System.CommandLine;
using Rota.Host.Foundation;
using Rota.Host.Problems;
using Rota.Terminal;

namespace Rota.Host.Commands;

// The user's choice of colours and characters, for when the environment is silent or wrong.
internal sealed class LookOptions
{
    private const string Auto = "auto";

    private static readonly (string Name, ColorDepth Depth)[] Depths =
    [
        ("never", ColorDepth.None), ("16", ColorDepth.Sixteen), ("256", ColorDepth.TwoFiftySix),
        ("truecolor", ColorDepth.TrueColor),
    ];

    private readonly Option<string> _color = new("--color")
    {
        HelpName = "auto|never|16|256|truecolor",
        Description = "Number of colours; NO_COLOR=1 means never.",
    };

    private readonly Option<bool> _ascii = new("--ascii") { Description = "Draw charts in ASCII." };

    public void AddTo(Command command)
    {
        command.Add(_color);
        command.Add(_ascii);
    }

    // Null if the output is not a terminal that can show more than plain text.
    public TerminalProfile? Of(ParseResult parsed, ProblemList mistakes)
    {
        var text = parsed.GetValue(_color) ?? Auto;
        var depth = Depths.Where(each => each.Name == text).Select(each => (ColorDepth?)each.Depth).FirstOrDefault();
        if (depth is null && text != Auto)
        {
            var names = string.Join(", ", Depths.Select(each => each.Name));
            mistakes.Add(new Mistake($"--color is '{text}'. Available: {Auto}, {names}."));
        }

        return IsTerminal ? TerminalProfile.Of(Environment.GetEnvironmentVariable, depth, parsed.GetValue(_ascii)) : null;
    }

    private static bool IsTerminal => !OperatingSystem.IsWindows() && !Streams.IsOutputRedirected &&
        Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } and not "dumb";
}
