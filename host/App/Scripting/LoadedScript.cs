using System.Reflection;

namespace Rota.Host.Scripting;

// A script in memory. Memory comes back after Dispose, once nobody keeps a result, lambda, type or exception of the script.
internal sealed class LoadedScript : IDisposable
{
    private ScriptContext? _context;
    private Assembly? _assembly;

    private LoadedScript(CompiledScript script, ScriptContext context, Assembly assembly) =>
        (Compiled, _context, _assembly) = (script, context, assembly);

    public CompiledScript Compiled { get; }

    public static LoadedScript Load(CompiledScript script, Func<AssemblyName, Assembly?> resolve)
    {
        var context = new ScriptContext(script.Path, script.Libraries, resolve);
        using var assembly = new MemoryStream(script.Assembly);
        using var symbols = new MemoryStream(script.Symbols);
        return new LoadedScript(script, context, context.LoadFromStream(assembly, symbols));
    }

    public T Run<T>(object globals) => Run<T>(globals, out _);

    // Also the variables that it leaves, by their names, in the order in which it declares them.
    public T Run<T>(object globals, out IReadOnlyList<(string Name, object? Value)> variables)
    {
        ObjectDisposedException.ThrowIf(_assembly is null, this);
        const BindingFlags statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        // By a walk: to find it by its name would take 5 ms, which the runtime needs to learn to read names.
        var entry = _assembly.GetTypes().Single(type => type.FullName == Compiled.EntryType).GetMethod(Compiled.EntryMethod, statics)!;
        if (entry.ReturnType != typeof(Task<T>))
            throw new ArgumentException($"'{Compiled.Path}' was compiled to give {entry.ReturnType}, not {typeof(Task<T>)}.");
        // The first place is for the globals, the second the script takes itself. Its variables are its fields.
        object?[] places = [globals, null];
        var result = entry.CreateDelegate<Func<object?[], Task<T>>>()(places).GetAwaiter().GetResult();
        variables = [.. places[1]!.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public)
            .OrderBy(field => field.MetadataToken).Select(field => (field.Name, field.GetValue(places[1])))];
        return result ?? throw new InvalidOperationException($"'{Compiled.Path}' gave null, not a {typeof(T).Name}.");
    }

    // Where in the script an exception comes from; null when the script had no part in it.
    public ScriptLocation? Locate(Exception exception)
    {
        ObjectDisposedException.ThrowIf(_assembly is null, this);
        return new FrameReader(Compiled, _assembly).Innermost(exception);
    }

    public void Dispose()
    {
        _context?.Unload();
        (_context, _assembly) = (null, null);
    }
}
