namespace Rota.Host.Plugins;

// The name of a file in a plugin, with / between its folders. A name that leads out of the plugin's folder, or means another
// file on another system, is refused.
internal static class FileName
{
    public static string Required(string name, string owner = "a plugin")
    {
        foreach (var part in name.Split('/'))
        {
            if (part is "" or "." or ".." || part[^1] is '.' or ' ' || part.Any(letter => char.IsControl(letter) || letter is '\\' or ':'))
                throw new InvalidDataException($"'{Shown(name)}' is no name of a file within {owner}.");
        }

        return name;
    }

    // A name in a message, without what a terminal would obey.
    public static string Shown(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? '?' : letter));
}
