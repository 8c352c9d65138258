using System.Text;
using Rota.Host.Foundation;

namespace Rota.Host.Editing;

// Creates files for the user to edit: validates the name and never overwrites.
internal static class NewFile
{
    public static void RequireGood(string name)
    {
        if (Wrong(name) is { } wrong) throw new InputException(new Mistake(wrong));
    }

    // Null if the name is valid.
    public static string? Wrong(string name)
    {
        var isFile = name.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);
        var wrong = isFile ? $"leave out the ending: {Path.GetFileNameWithoutExtension(name)}"
            : name.Length is 0 or > 64 ? "use 1 to 64 characters"
            : !char.IsLetterOrDigit(name[0]) ? "begin with a letter or digit"
            : name.Any(c => !IsGood(c)) ? "use letters, digits, - and _ only"
            : IsDevice(name) ? "Windows reserves it for a device"
            : null;
        return wrong is null ? null : $"'{name}' is not a valid name: {wrong}.";
    }

    // The nearest valid name.
    public static string NameFor(string text, string otherwise)
    {
        var words = new string([.. text.Select(letter => IsGood(letter) ? letter : ' ')]);
        var name = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimStart('-', '_');
        name = name[..Math.Min(name.Length, 60)];
        return name.Length == 0 ? otherwise : IsDevice(name) ? $"{name}-" : name;
    }

    public static InputException Taken(string path) =>
        new(new Mistake($"{path} already exists; choose another name."));

    public static void Write(string path, string text)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot create the folder: {refused.Message}", path));
        }

        if (Path.Exists(path)) throw Taken(path);
        WholeFile.Write(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text), overwrite: false);
    }

    private static bool IsGood(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_';

    private static bool IsDevice(string name) => name.ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL"
        || (name.Length == 4 && name[..3].ToUpperInvariant() is "COM" or "LPT" && char.IsDigit(name[^1]));
}
