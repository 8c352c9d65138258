namespace Rota.Host.Live;

// What LiveScripts tells. Path is the full path of the script.
internal abstract record LiveEvent(string Path);
