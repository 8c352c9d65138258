using System.Reflection;
using System.Runtime.Loader;

namespace Rota.Mutation;

/// <summary>The tests, loaded with a mutated assembly in place of the one under test.</summary>
internal sealed class TestRun : IDisposable
{
    private readonly Loader _loader;
    private readonly Type _switch;

    public TestRun(string assembly, byte[] bytes, IReadOnlyList<string> tests)
    {
        _loader = new Loader(assembly, bytes);
        _switch = _loader.UnderTest.GetType("Rota.Mutation.Switch")!;
        Tests = [.. tests.SelectMany(name => Of(_loader.Tests(name)))];
    }

    public IReadOnlyList<TestCase> Tests { get; }

    /// <summary>Runs a test; null when it passes.</summary>
    public Exception? Run(TestCase test, int mutant, long limit, bool[]? seen = null)
    {
        Set("Active", mutant);
        Set("Count", 0L);
        Set("Limit", limit);
        Set("Seen", seen);
        try
        {
            var it = test.Method.IsStatic ? null : Activator.CreateInstance(test.Method.DeclaringType!);
            if (test.Method.Invoke(it, test.Arguments) is Task task) task.GetAwaiter().GetResult();
            (it as IDisposable)?.Dispose();
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException!;
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return thrown;
        }
    }

    public long Count => (long)_switch.GetField("Count")!.GetValue(null)!;

    public void Dispose() => _loader.Unload();

    private void Set(string field, object? value) => _switch.GetField(field)!.SetValue(null, value);

    private static IEnumerable<TestCase> Of(Assembly tests)
    {
        foreach (var method in tests.GetExportedTypes().SelectMany(type => type.GetMethods()))
        {
            var attributes = method.GetCustomAttributesData();
            if (attributes.Any(each => each.AttributeType.Name == "FactAttribute")) yield return new(method, []);
            foreach (var data in attributes.Where(each => each.AttributeType.Name == "InlineDataAttribute"))
            {
                var values = (IReadOnlyCollection<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!;
                yield return new(method, [.. values.Zip(method.GetParameters(), (value, parameter) => Value(value, parameter.ParameterType))]);
            }
        }
    }

    private static object? Value(CustomAttributeTypedArgument argument, Type type) =>
        argument.Value is null ? null
        : type.IsEnum ? Enum.ToObject(type, argument.Value)
        : argument.Value is IConvertible && typeof(IConvertible).IsAssignableFrom(type)
            ? Convert.ChangeType(argument.Value, type, System.Globalization.CultureInfo.InvariantCulture)
            : argument.Value;

    // Our assemblies are loaded from their own files, so that all of them see the assembly under test; others are shared.
    private sealed class Loader(string name, byte[] bytes) : AssemblyLoadContext("mutants", isCollectible: true)
    {
        public Assembly UnderTest => field ??= LoadFromStream(new MemoryStream(bytes));

        public Assembly Tests(string assembly) => LoadFromAssemblyName(new AssemblyName(assembly));

        protected override Assembly? Load(AssemblyName wanted)
        {
            if (wanted.Name == name) return UnderTest;
            var isOurs = wanted.Name!.StartsWith("Rota.", StringComparison.Ordinal) || wanted.Name.EndsWith(".Tests", StringComparison.Ordinal);
            return isOurs ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{wanted.Name}.dll")) : null;
        }
    }
}
