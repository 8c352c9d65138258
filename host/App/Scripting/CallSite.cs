namespace Rota.Host.Scripting;

// Where a script calls what. A statement of many lines is one step to the debugger; this finds the line of the call in it.
// Name is the metadata name (`Hold`, `get_Days`, `.ctor`); Function is where the nearest lambda around the call starts, or 0,0.
internal readonly record struct CallSite(string Path, string Name, TextPoint At, TextPoint Function);
