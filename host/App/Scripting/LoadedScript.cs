using System.Reflection;

namespace Rota.Host.Scripting;

// A script in memory. The memory is freed after Dispose once no result, lambda, type or exception of the script is referenced.
internal sealed class LoadedScript : IDisposable
{
    // The compiler-generated field that loops and calls poll for cancellation; the name may have a numeric suffix.
    private const string TokenType = "<PrivateImplementationDetails>";
    private const string TokenField = "ModuleCancellationToken";

    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly CancellationTokenSource _stop = new();
    private ScriptContext? _context;
    private Assembly? _assembly;
    private Delegate? _entry; // looked up at the first run; a sweep runs a script a million times

    private LoadedScript(CompiledScript script, ScriptContext context, Assembly assembly) =>
        (Compiled, _context, _assembly) = (script, context, assembly);

    public CompiledScript Compiled { get; }

    public static LoadedScript Load(CompiledScript script, Func<AssemblyName, Assembly?> resolve)
    {
        var context = new ScriptContext(script.Path, script.Libraries, resolve);
        using var assembly = new MemoryStream(script.Assembly);
        using var symbols = new MemoryStream(script.Symbols);
        var loaded = new LoadedScript(script, context, context.LoadFromStream(assembly, symbols));
        loaded.Entrust();
        return loaded;
    }

    // From now on, loops and calls in its functions and formulas throw an OperationCanceledException.
    public void Cancel() => _stop.Cancel();

    // Enumerates types: looking one up by name would cost 5 ms of runtime start-up.
    private void Entrust() => Array.Find(_assembly!.GetTypes(), type => type.Name.StartsWith(TokenType, StringComparison.Ordinal))?
        .GetField(TokenField, Statics)?.SetValue(null, _stop.Token);

    public T Run<T>(object globals) => Run<T>(globals, out _);

    // Also the object whose fields are the script's variables.
    public T Run<T>(object globals, out object left)
    {
        ObjectDisposedException.ThrowIf(_assembly is null, this);
        var entry = _entry as Func<object?[], Task<T>> ?? EntryOf<T>(_assembly);
        _entry = entry;
        // The first slot is for the globals, the script fills the second with its variables.
        object?[] places = [globals, null];
        var result = entry(places).GetAwaiter().GetResult();
        left = places[1]!;
        return result ?? throw new InvalidOperationException($"'{Compiled.Path}' returned null, not a {typeof(T).Name}.");
    }

    private Func<object?[], Task<T>> EntryOf<T>(Assembly assembly)
    {
        var entry = assembly.GetTypes().Single(type => type.FullName == Compiled.EntryType).GetMethod(Compiled.EntryMethod, Statics)!;
        return entry.ReturnType == typeof(Task<T>)
            ? entry.CreateDelegate<Func<object?[], Task<T>>>()
            : throw new ArgumentException($"'{Compiled.Path}' was compiled to return {entry.ReturnType}, not {typeof(Task<T>)}.");
    }

    // The script's variables after a run, in order of declaration.
    public static IReadOnlyList<(string Name, object? Value)> VariablesOf(object left) =>
    [
        .. left.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).OrderBy(field => field.MetadataToken)
            .Select(field => (field.Name, field.GetValue(left))),
    ];

    // The location in the script that caused an exception; null if the script was not involved.
    public ScriptLocation? Locate(Exception exception)
    {
        ObjectDisposedException.ThrowIf(_assembly is null, this);
        return new FrameReader(Compiled, _assembly).Innermost(exception);
    }

    public void Dispose()
    {
        _context?.Unload();
        (_context, _assembly, _entry) = (null, null, null);
        _stop.Dispose();
    }
}
