using System.Reflection;

namespace Rota.Host.Scripting;

// A script in memory. Memory comes back after Dispose, once nobody keeps a result, lambda, type or exception of the script.
internal sealed class LoadedScript : IDisposable
{
    // Where the compiler puts what loops and calls look at; a number may follow.
    private const string TokenType = "<PrivateImplementationDetails>";
    private const string TokenField = "ModuleCancellationToken";

    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly CancellationTokenSource _stop = new();
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
        var loaded = new LoadedScript(script, context, context.LoadFromStream(assembly, symbols));
        loaded.Entrust();
        return loaded;
    }

    // Loops and calls in its functions and formulas throw an OperationCanceledException from now on.
    public void Cancel() => _stop.Cancel();

    // By a walk: to find a type by its name would take 5 ms, which the runtime needs to learn to read names.
    private void Entrust() => Array.Find(_assembly!.GetTypes(), type => type.Name.StartsWith(TokenType, StringComparison.Ordinal))?
        .GetField(TokenField, Statics)?.SetValue(null, _stop.Token);

    public T Run<T>(object globals) => Run<T>(globals, out _);

    // Also the object whose fields are its variables.
    public T Run<T>(object globals, out object left)
    {
        ObjectDisposedException.ThrowIf(_assembly is null, this);
        var entry = _assembly.GetTypes().Single(type => type.FullName == Compiled.EntryType).GetMethod(Compiled.EntryMethod, Statics)!;
        if (entry.ReturnType != typeof(Task<T>))
            throw new ArgumentException($"'{Compiled.Path}' was compiled to give {entry.ReturnType}, not {typeof(Task<T>)}.");
        // The first place is for the globals, the second the script takes itself. Its variables are its fields.
        object?[] places = [globals, null];
        var result = entry.CreateDelegate<Func<object?[], Task<T>>>()(places).GetAwaiter().GetResult();
        left = places[1]!;
        return result ?? throw new InvalidOperationException($"'{Compiled.Path}' gave null, not a {typeof(T).Name}.");
    }

    // The variables that a run left, by their names, in the order in which the script declares them.
    public static IReadOnlyList<(string Name, object? Value)> VariablesOf(object left) =>
    [
        .. left.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).OrderBy(field => field.MetadataToken)
            .Select(field => (field.Name, field.GetValue(left))),
    ];

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
        _stop.Dispose();
    }
}
