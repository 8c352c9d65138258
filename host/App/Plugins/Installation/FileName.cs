namespace Rota.Host.Plugins;

// A file name in a plugin, with / between folders. Refuses names that leave the plugin's folder or mean different files on
// different systems.
internal static class FileName
{
    public static string Required(string name, string owner = "a plugin")
    {
        foreach (var part in name.Split('/'))
        {
            if (part is "" or "." or ".." || part[^1] is '.' or ' ' || part.Any(letter => char.IsControl(letter) || letter is '\\' or ':'))
                throw new InvalidDataException($"'{Shown(name)}' is not a valid file name in {owner}.");
        }

        return name;
    }

    // A name for a message, without terminal control characters.
    public static string Shown(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? '?' : letter));
}
