namespace Rota.Host.Scripting;

// A library of a script. Named is the path in the script, or null for one from a package; Path is the actual location.
internal sealed record ScriptLibrary(string? Named, string Path, string Name, Guid Version);
