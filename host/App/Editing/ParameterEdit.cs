using System.Text;
using Rota.Host.Foundation;
using Rota.Host.Scripting;

namespace Rota.Host.Editing;

// Writes the values of parameters into the script that declares them. Only the literals of their defaults change: line ends, a byte order
// mark and everything else stay.
internal static class ParameterEdit
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Each parameter has the value to write, and the default that it had in the last run.
    public static void Write(string path, IReadOnlyList<Parameter> values) => WholeFile.Write(path, Changed(path, values));

    private static byte[] Changed(string path, IReadOnlyList<Parameter> values)
    {
        try
        {
            var bytes = UserFile.ReadBytes(path);
            var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [];
            var file = new ScriptFile(path, Strict.GetString(bytes.AsSpan(mark.Length)));
            var edits = values.SelectMany(value => ParameterDeclaration.Find(file, value.Name).EditsFor(value)).ToList();
            var text = new StringBuilder(file.Text);
            foreach (var (at, length, replacement) in edits.OrderByDescending(edit => edit.At)) text.Remove(at, length).Insert(at, replacement);
            return [.. mark, .. Strict.GetBytes(text.ToString())];
        }
        catch (DecoderFallbackException wrong)
        {
            throw new InputException(new Mistake($"The file is not UTF-8 text (byte {wrong.Index}). Save it as UTF-8.", path));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InputException(new Mistake($"Cannot read the script: {unread.Message}", path));
        }
    }
}
