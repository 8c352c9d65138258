using System.Reflection;

namespace Rota.Mutation;

/// <summary>A test method with its arguments.</summary>
internal sealed record TestCase(MethodInfo Method, object?[] Arguments)
{
    public string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";
}
