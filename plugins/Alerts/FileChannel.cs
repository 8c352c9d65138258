using System.Text;

namespace Rota.Plugins.Alerts;

// Appends alerts to a file. The last line of each has its key: an alert whose line is there was written whole, and is not written again.
internal sealed class FileChannel : IAlertChannel
{
    private readonly string _path;

    public FileChannel(string path)
    {
        if (path.Length == 0) throw new InputException(new Mistake("The channel 'file' needs a file: --channel file:alerts.txt."));
        _path = Path.GetFullPath(path);
        if (Directory.Exists(_path)) throw new InputException(new Mistake("The channel 'file' needs a file, and this is a folder.", path));
    }

    public string Destination => $"the file {_path}";

    public async Task<AlertDelivery> SendAsync(Alert alert, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            var last = $"Key {alert.Key}\n";
            // A pipe or a device would hang.
            if (File.Exists(_path)) await RegularFile.OpenRead(_path).DisposeAsync().ConfigureAwait(false);
            var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            await using var closing = file.ConfigureAwait(false);
            using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
            var text = await reader.ReadToEndAsync(cancel).ConfigureAwait(false);
            if (text.StartsWith(last, StringComparison.Ordinal) || text.Contains($"\n{last}", StringComparison.Ordinal)) return AlertDelivery.Delivered;
            // After one that was cut off by a crash.
            var start = text.Length == 0 || text.EndsWith('\n') ? "" : "\n";
            file.Seek(0, SeekOrigin.End);
            await file.WriteAsync(Encoding.UTF8.GetBytes($"{start}{alert.Subject}\n\n{alert.Text}{last}\n"), cancel).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
            return AlertDelivery.Delivered;
        }
        catch (InputException other)
        {
            return AlertDelivery.Failed(other.Message, mayTryAgain: false);
        }
        catch (DirectoryNotFoundException)
        {
            return AlertDelivery.Failed($"Folder not found: {Path.GetDirectoryName(_path)}. Create it.", mayTryAgain: false);
        }
        catch (UnauthorizedAccessException refused)
        {
            return AlertDelivery.Failed($"Cannot write {_path}: {refused.Message}", mayTryAgain: false);
        }
        catch (IOException refused)
        {
            return AlertDelivery.Failed($"Cannot write {_path}: {refused.Message}", mayTryAgain: true);
        }
    }
}
