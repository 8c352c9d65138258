using Rota.Host.Plugins;
using Rota.Host.Problems;

namespace Rota.Host.Tui;

// The text of an exception that the screens show instead of ending; null for any other.
internal static class Refusal
{
    public static string? Of(Exception refused) => refused switch
    {
        IOException or UnauthorizedAccessException or PluginFault => refused.Message,
        _ => ProblemList.Lines(refused) is { } lines ? string.Join(' ', lines) : null,
    };
}
