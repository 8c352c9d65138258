namespace Rota;

/// <summary>A file of a script as it was run.</summary>
/// <param name="Name">The script's name; for a file that it loads, the path relative to the script's folder, with '/'.</param>
/// <param name="Text">The content.</param>
public sealed record ScriptText(string Name, string Text);
