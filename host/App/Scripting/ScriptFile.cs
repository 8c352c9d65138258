using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rota.Host.Foundation;

namespace Rota.Host.Scripting;

internal sealed partial record ScriptFile(string Path, string Text)
{
    private const int MostBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ScriptFile Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes and var length })
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"'{path}' has {length >> 20} MB; a script may have at most {MostBytes >> 20} MB."));
            return new ScriptFile(path, UserFile.ReadText(path, Strict));
        }
        catch (DecoderFallbackException wrong)
        {
            throw new InvalidDataException($"'{path}' is not UTF-8 text (byte {wrong.Index}). Save it as UTF-8.", wrong);
        }
    }

    public string LineAt(int line) => LineBreak().Split(Text)[line - 1];

    public TextPoint PointAt(int index)
    {
        var before = LineBreak().Split(Text[..index]);
        return new TextPoint(before.Length, before[^1].Length + 1);
    }

    // The line breaks of C#, so that line numbers match the compiler's.
    [GeneratedRegex("\r\n|[\r\n\u0085\u2028\u2029]")]
    private static partial Regex LineBreak();
}
