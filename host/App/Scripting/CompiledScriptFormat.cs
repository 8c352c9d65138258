using System.Security.Cryptography;
using System.Text;

namespace Rota.Host.Scripting;

// magic, length of the content, SHA-256 of the content, content.
internal static class CompiledScriptFormat
{
    private const int HeadLength = 8 + sizeof(int) + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "ROTA\0CS2"u8;

    public static byte[] Write(CompiledScript script)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            WriteContent(writer, script);
        var content = stream.ToArray();
        return [.. Magic, .. BitConverter.GetBytes(content.Length), .. SHA256.HashData(content), .. content];
    }

    public static CompiledScript Read(ReadOnlySpan<byte> entry, string key)
    {
        if (entry.Length < HeadLength || !entry.StartsWith(Magic))
            throw new InvalidDataException("Not a compiled script.");
        var content = entry[HeadLength..];
        if (BitConverter.ToInt32(entry[Magic.Length..]) != content.Length)
            throw new InvalidDataException($"The compiled script '{key}' is truncated.");
        if (!entry[(HeadLength - SHA256.HashSizeInBytes)..HeadLength].SequenceEqual(SHA256.HashData(content)))
            throw new InvalidDataException($"The compiled script '{key}' is damaged.");
        using var reader = new BinaryReader(new MemoryStream(content.ToArray()), Encoding.UTF8);
        var script = ReadContent(reader);
        return script.Key == key
            ? script
            : throw new InvalidDataException($"Expected the compiled script '{key}', found {script.Key}.");
    }

    private static void WriteContent(BinaryWriter writer, CompiledScript script)
    {
        writer.Write(script.Key);
        WriteBytes(script.Assembly);
        WriteBytes(script.Symbols);
        writer.Write(script.EntryType);
        writer.Write(script.EntryMethod);
        WriteAll(script.Files, file =>
        {
            writer.Write(file.Path);
            writer.Write(file.Text);
        });
        WriteAll(script.Calls, call =>
        {
            writer.Write(call.Path);
            writer.Write(call.Name);
            WritePoint(call.At);
            WritePoint(call.Function);
        });
        WriteAll(script.Warnings, warning =>
        {
            writer.Write(warning.Path);
            WritePoint(warning.At);
            writer.Write(warning.Code);
            writer.Write(warning.Message);
            writer.Write(warning.SourceLine);
        });
        WriteAll(script.Libraries, library =>
        {
            writer.Write(library.Named ?? "");
            writer.Write(library.Path);
            writer.Write(library.Name);
            writer.Write(library.Version.ToByteArray());
        });

        void WriteBytes(byte[] bytes)
        {
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }

        void WritePoint(TextPoint point)
        {
            writer.Write(point.Line);
            writer.Write(point.Column);
        }

        void WriteAll<T>(IReadOnlyList<T> items, Action<T> write)
        {
            writer.Write(items.Count);
            foreach (var item in items)
                write(item);
        }
    }

    private static CompiledScript ReadContent(BinaryReader reader)
    {
        return new CompiledScript(
            reader.ReadString(), ReadBytes(), ReadBytes(), reader.ReadString(), reader.ReadString(),
            ReadAll(() => new ScriptFile(reader.ReadString(), reader.ReadString())),
            ReadAll(() => new CallSite(reader.ReadString(), reader.ReadString(), ReadPoint(), ReadPoint())),
            ReadAll(() => new ScriptDiagnostic(
                reader.ReadString(), ReadPoint(), false, reader.ReadString(), reader.ReadString(), reader.ReadString())))
        {
            Libraries = ReadAll(() => new ScriptLibrary(
                reader.ReadString() is { Length: > 0 } named ? named : null, reader.ReadString(), reader.ReadString(), new Guid(reader.ReadBytes(16)))),
        };

        byte[] ReadBytes() => reader.ReadBytes(reader.ReadInt32());

        TextPoint ReadPoint() => new(reader.ReadInt32(), reader.ReadInt32());

        T[] ReadAll<T>(Func<T> read)
        {
            var items = new T[reader.ReadInt32()];
            for (var i = 0; i < items.Length; i++)
                items[i] = read();
            return items;
        }
    }
}
