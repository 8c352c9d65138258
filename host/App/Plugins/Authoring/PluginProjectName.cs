namespace Rota.Host.Plugins;

// It becomes a folder, an assembly and a namespace, and in lower case the plugin's id.
internal static class PluginProjectName
{
    public static string Required(string name) => name.Length <= 60 && name.Split('.').All(IsPart)
        ? name
        : throw new InputException(new Mistake(
            $"'{name}' is no name of a plugin: letters of English and digits, a letter first, dots between, as in Acme.Trend."));

    private static bool IsPart(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit);
}
