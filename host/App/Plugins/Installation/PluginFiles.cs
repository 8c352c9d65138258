using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Rota.Host.Plugins;

// Puts the files of a plugin into a folder of their own, and takes their hashes of what was written.
internal sealed class PluginFiles(string folder, SizeCaps caps)
{
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private long _bytes;

    public string Folder => folder;

    public IReadOnlyDictionary<string, string> Hashes => _hashes;

    public long Bytes => _bytes;

    // Of all files at once: of a line of hash and name for each, as sha256sum writes it.
    public static string HashOf(IReadOnlyDictionary<string, string> hashes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(hashes.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Value}  {file.Key}\n")))));

    // Of each file in a folder, by its name.
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
        if (!_names.Add(name)) throw new InvalidDataException($"'{name}' is in it twice; a disk may not tell large letters from small.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        var bytes = 0L;
        for (int read; (read = content.Read(buffer)) > 0; bytes += read)
        {
            if (bytes + read > declared) throw new InvalidDataException($"'{name}' is larger than it says.");
            hash.AppendData(buffer, 0, read);
            file.Write(buffer, 0, read);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        if (bytes != declared) throw new InvalidDataException($"'{name}' is smaller than it says.");
        _hashes[name] = Convert.ToHexStringLower(hash.GetHashAndReset());
        _bytes += bytes;
        caps.Require([(name, bytes), ("", _bytes - bytes)]);
    }
}
