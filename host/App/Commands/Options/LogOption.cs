using System.CommandLine;
using Rota.Host.Logging;

namespace Rota.Host.Commands;

// --log, which every verb understands, and the variable that stands for it. Without either nothing of the logging library is loaded.
internal static class LogOption
{
    private const string Name = "--log";

    public static void AddTo(RootCommand root) => root.Add(new Option<string>(Name)
    {
        HelpName = "FILE",
        Description = $"Append a log for bug reports to a file (environment: {LogFile.Variable}); it holds no keys.",
        Recursive = true,
    });

    public static void Begin(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        var asked = parsed.GetValue<string>(Name) ?? Environment.GetEnvironmentVariable(LogFile.Variable);
        if (!string.IsNullOrEmpty(asked)) LogFile.Open(Path.GetFullPath(asked), arguments);
    }
}
