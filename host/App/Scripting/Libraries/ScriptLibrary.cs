namespace Rota.Host.Scripting;

// A library of a script. Named is where the script says that it is, null of one that comes from a package; Path is where it lies.
internal sealed record ScriptLibrary(string? Named, string Path, string Name, Guid Version);
