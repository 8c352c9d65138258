namespace Rota;

/// <summary>A file of a script as it was run.</summary>
/// <param name="Name">The script's name; of a file that it loads, the path from the script's folder, with '/'.</param>
/// <param name="Text">What it says.</param>
public sealed record ScriptText(string Name, string Text);
