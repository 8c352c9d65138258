namespace Rota.Host.Plugins;

// Becomes a folder, an assembly and a namespace, and in lower case the plugin's id.
internal static class PluginProjectName
{
    public static string Required(string name) => name.Length <= 60 && name.Split('.').All(IsPart)
        ? name
        : throw new InputException(new Mistake(
            $"'{name}' is not a plugin name; use English letters, digits and dots, with a letter first in each part, as in Acme.Trend."));

    private static bool IsPart(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit);
}
