using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Rota.Host.Plugins;

// Copies a plugin's files into a folder and hashes the bytes written.
internal sealed class PluginFiles(string folder, SizeCaps caps)
{
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private long _bytes;

    public string Folder => folder;

    public IReadOnlyDictionary<string, string> Hashes => _hashes;

    public long Bytes => _bytes;

    // The hash of a listing of all files, one line of hash and name each, as sha256sum prints it.
    public static string HashOf(IReadOnlyDictionary<string, string> hashes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(hashes.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Value}  {file.Key}\n")))));

    // The hash of each file in a folder, by name.
    public static Dictionary<string, string> HashesIn(string folder) =>
        FolderSource.Files(folder).ToDictionary(file => file.Name, file => HashOf(file.Path), StringComparer.Ordinal);

    public static string HashOf(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    public void Add(string name, long declared, Stream content)
    {
        var path = Path.Combine(folder, FileName.Required(name));
        if (!_names.Add(name)) throw new InvalidDataException($"Duplicate file '{name}'; some file systems ignore case.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        var bytes = 0L;
        for (int read; (read = content.Read(buffer)) > 0; bytes += read)
        {
            if (bytes + read > declared) throw new InvalidDataException($"'{name}' is larger than its declared size.");
            hash.AppendData(buffer, 0, read);
            file.Write(buffer, 0, read);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        if (bytes != declared) throw new InvalidDataException($"'{name}' is smaller than its declared size.");
        _hashes[name] = Convert.ToHexStringLower(hash.GetHashAndReset());
        _bytes += bytes;
        caps.Require([(name, bytes), ("", _bytes - bytes)]);
    }
}
