using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.Alerting;

// The files of a script on a channel: its state, the intent to send, and the lock beside them.
internal sealed class AlertFile(string path)
{
    private const string Damaged = ".damaged";

    private readonly string _intent = path + ".sending";

    public string LockPath => path + ".lock";

    // Null before the first alert. An unreadable file is renamed, and the reason returned.
    public (AlertState? State, string? Damage) Read()
    {
        try
        {
            if (StateFile.Read(path) is not { } content) return (null, null);
            var state = JsonSerializer.Deserialize(content, AlertJson.Default.AlertState);
            return state is { IsWhole: true } ? (state, null) : (null, SetAside("it has another form"));
        }
        catch (JsonException wrong)
        {
            return (null, SetAside(wrong.Message));
        }
        catch (InvalidDataException wrong)
        {
            return (null, SetAside(wrong.Message));
        }
    }

    public void Write(AlertState state) => StateFile.Write(path, [.. JsonSerializer.SerializeToUtf8Bytes(state, AlertJson.Default.AlertState), (byte)'\n']);

    // Whether an earlier run began to send this alert and did not record how that ended.
    public bool WasBegun(string key)
    {
        try
        {
            return StateFile.Read(_intent) is { } content && JsonSerializer.Deserialize(content, AlertJson.Default.AlertIntent)?.Key == key;
        }
        catch (JsonException)
        {
            // Cut off while it was written: nothing was sent after it.
            return false;
        }
    }

    public void Begin(AlertIntent intent) => StateFile.Write(_intent, JsonSerializer.SerializeToUtf8Bytes(intent, AlertJson.Default.AlertIntent));

    public void End() => File.Delete(_intent);

    private string SetAside(string why)
    {
        var aside = path + Damaged;
        for (var number = 2; Path.Exists(aside); number++) aside = $"{path}{Damaged}-{number}";
        File.Move(path, aside);
        return $"Cannot read what was told before: {why}. The file was renamed to {aside}, and the next message is START.";
    }
}
