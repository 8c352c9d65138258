using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Logging;

namespace Rota.Host.Settings;

// Writes and removes the user's keys, each in a private file.
internal static class KeyFile
{
    public static string Write(string name, string key)
    {
        if (!key.All(letter => letter is > ' ' and <= '~'))
            throw new InputException(new Mistake("The key has characters other than ASCII letters, digits and symbols; nothing was changed."));
        Log.Conceal(key);
        var path = PathOf(name);
        try
        {
            StateFile.Write(path, Encoding.ASCII.GetBytes(key + "\n"));
            return path;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot write the key: {refused.Message}", path));
        }
    }

    // Returns whether the key existed.
    public static bool Remove(string name)
    {
        var path = PathOf(name);
        if (!File.Exists(path)) return false;
        File.Delete(path);
        return true;
    }

    public static bool Exists(string name) => File.Exists(PathOf(name));

    private static string PathOf(string name) => Path.Combine(
        UserKeys.Folder() ?? throw new InputException(new Mistake("No home folder for keys: set XDG_CONFIG_HOME.")), name);
}
