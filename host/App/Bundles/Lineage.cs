using System.Text;
using System.Text.RegularExpressions;
using Rota.Host.Foundation;

namespace Rota.Host.Bundles;

// Records a script's parent bundle as a comment in the script itself, so that it cannot be lost.
internal static partial class Lineage
{
    // The nearest parent's id; null if the script is not a fork.
    public static string? ParentOf(string text) => Comment().Match(text) is { Success: true } found ? found.Groups[1].Value : null;

    // Below the first line, which cites the source, and above older parents.
    public static string Fork(string text, string parent)
    {
        var end = text.StartsWith("//", StringComparison.Ordinal) ? text.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        return text.Insert(end, $"// Forked from {parent}\n");
    }

    // The scripts in a folder and its subfolders whose nearest parent is this bundle.
    public static IReadOnlyList<string> Forks(string parent, string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories)
                .Where(path => ParentOf(UserFile.ReadText(path, Encoding.UTF8)) == parent).Order(StringComparer.Ordinal)];
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake(unread.Message, folder));
        }
    }

    [GeneratedRegex("^// Forked from ([0-9a-f]{64})\r?$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
