using System.Text.Json;
using Rota.Host.Editing;
using Rota.Host.Foundation;
using Rota.Host.Scripting;

namespace Rota.Host.Tui;

// Reads the content of a keys file, and collects its mistakes.
internal sealed class KeysReader(string path)
{
    private const string Commands = "commands";
    private const string Example = "{\"key\": \"F6\", \"name\": \"changes\", \"command\": \"git diff {file}\"}";

    private static readonly string[] Members = ["key", "name", "command", "terminal"];

    private readonly List<Mistake> _mistakes = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly List<(CustomCommand Command, IReadOnlyList<string> Keys)> _commands = [];

    public KeyTable Table(PlacedJson root)
    {
        foreach (var (name, value) in root.Members)
        {
            if (name == Commands) ReadCommands(value);
            else if (KeyTable.Default.Bindings.All(binding => binding.Name != name)) Add(Unknown(name), value);
            else if (_keys.ContainsKey(name)) Add($"'{name}' appears twice; give its keys once, as a list.", value);
            else _keys[name] = Keys(name, value) ?? [];
        }

        return _mistakes.Count == 0 ? KeyTable.With(_keys, _commands) : throw new InputException(_mistakes);
    }

    private void ReadCommands(PlacedJson list)
    {
        if (!list.IsArray) Add($"'{Commands}' must be a list of commands, such as [{Example}].", list);
        foreach (var item in list.Items)
        {
            if (item.IsObject) ReadCommand(item);
            else Add($"A command must be an object, such as {Example}.", item);
        }
    }

    private void ReadCommand(PlacedJson item)
    {
        foreach (var (member, value) in item.Members.Where(each => !Members.Contains(each.Name)))
            Add($"Unknown '{member}' of a command. Available: {string.Join(", ", Members)}.", value);
        if (Text(item, "name") is not { } name || Text(item, "command") is not { } text) return;
        if (KeyTable.Default.Bindings.Any(binding => binding.Name == name) || _commands.Exists(each => each.Command.Name == name))
            Add($"The name '{name}' belongs to another command; give yours another.", item);
        if (Member(item, "key") is not { } key)
        {
            Add($"'{name}' has no key. Example: {Example}.", item);
            return;
        }

        var terminal = Member(item, "terminal");
        if (terminal is not (null or { Kind: JsonTokenType.True or JsonTokenType.False }))
            Add($"'terminal' of '{name}' must be true or false.", terminal);
        if (Keys(name, key) is { } keys && Line(name, text, item) is { } line)
            _commands.Add((new(name, line, terminal?.Kind == JsonTokenType.True), keys));
    }

    private CommandTemplate? Line(string name, string text, PlacedJson item)
    {
        try
        {
            return CommandTemplate.Of(text);
        }
        catch (InputException wrong)
        {
            Add($"{name}: {wrong.Mistakes[0].What}.", Member(item, "command")!);
            return null;
        }
    }

    private static PlacedJson? Member(PlacedJson item, string name) => item.Members.FirstOrDefault(each => each.Name == name).Value;

    private string? Text(PlacedJson item, string name)
    {
        if (Member(item, name) is { IsText: true, Text: var text } && !string.IsNullOrWhiteSpace(text)) return text;
        Add($"A command needs a '{name}'. Example: {Example}.", item);
        return null;
    }

    private List<string>? Keys(string name, PlacedJson value)
    {
        var given = value.IsText ? [value] : value.IsArray && value.Items.All(item => item.IsText) ? value.Items : null;
        if (given is not null) return [.. given.Select(key => Known(key, name))];
        Add($"'{name}' must be a key or a list of keys.", value);
        return null;
    }

    private string Known(PlacedJson key, string name)
    {
        if (KeyName.Of(key.Text) is not { } known)
        {
            var keysAre = $"Available: letters and signs, {KeyName.Names}, each with Ctrl+, Alt+ or Shift+ in front";
            Add($"{name}: unknown key '{key.Text}'. {keysAre}.", key);
            return key.Text;
        }

        if (!_owners.TryAdd(known, name)) Add($"The key {key.Text} is assigned to both {_owners[known]} and {name}; assign it to one.", key);
        return known;
    }

    private static string Unknown(string name)
    {
        var names = KeyTable.Default.Bindings.Select(binding => binding.Name).ToList();
        var hint = SimilarWord.To(name, names) is { } similar ? $" Did you mean {similar}?" : "";
        return $"Unknown command '{name}'. Available: {string.Join(", ", names)}, and {Commands} for your own.{hint}";
    }

    private void Add(string what, PlacedJson place) => _mistakes.Add(new(what, path, place.Line));
}
