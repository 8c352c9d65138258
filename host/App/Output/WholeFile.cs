namespace Rota.Host.Output;

// Writes a file beside its place and moves it there: nobody ever sees half of it.
internal static class WholeFile
{
    // How the name of a file ends that is not whole yet.
    public const string Part = ".part";

    public static void Write(string path, byte[] content, bool overwrite = true)
    {
        // A link stays one: what it points to is replaced.
        var place = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var part = $"{place}.{Environment.ProcessId}{Part}";
        try
        {
            File.WriteAllBytes(part, content);
            File.Move(part, place, overwrite);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            File.Delete(part);
            throw new InputException(new Mistake($"It cannot be written: {refused.Message}", path));
        }
    }
}
