using System.Globalization;

namespace Rota.Host.Editing;

// An editor's arguments for a position, and the one that makes it wait until the file is closed.
internal sealed record EditorForm(Func<string, int, int?, IEnumerable<string>> At, string? Wait = null)
{
    private static readonly EditorForm Line = new((path, line, _) => [Text($"+{line}"), path]);
    private static readonly EditorForm LineAndColumn = new((path, line, column) => [Text($"+{line}{Colon(column)}"), path]);
    private static readonly EditorForm Nano = new(
        (path, line, column) => [column is null ? Text($"+{line}") : Text($"+{line},{column}"), path]);
    private static readonly EditorForm Vim = new(
        (path, line, column) => [column is null ? Text($"+{line}") : Text($"+call cursor({line},{column})"), path]);
    private static readonly EditorForm Path = new((path, line, column) => [Text($"{path}:{line}{Colon(column)}")]);
    private static readonly EditorForm Sublime = Path with { Wait = "--wait" };
    private static readonly EditorForm Code = new((path, line, column) => ["--goto", .. Path.At(path, line, column)], "--wait");
    private static readonly EditorForm Unknown = new((path, _, _) => [path]);

    // Looked up by program name, without folder and extension.
    public static EditorForm Of(string file) => System.IO.Path.GetFileName(file.Replace('\\', '/')).ToLowerInvariant() switch
    {
        // Debian's minimal vim has no functions.
        "vim.tiny" => Line,
        var name => name.Split('.')[0] switch
        {
            "vi" or "joe" or "ne" => Line,
            "vim" or "nvim" => Vim,
            "gvim" or "mvim" => Vim with { Wait = "-f" },
            "nano" => Nano,
            "emacs" or "emacsclient" or "micro" or "kak" => LineAndColumn,
            "hx" or "helix" => Path,
            "code" or "code-insiders" or "codium" or "cursor" => Code,
            "subl" => Sublime,
            _ => Unknown,
        },
    };

    private static string Colon(int? column) => column is null ? "" : Text($":{column}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
