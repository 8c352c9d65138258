using Xunit.v3;

namespace Rota.Tests;

/// <summary>
/// Names the rows of tests/RULES.md that a test proves, or all tests of a class together. It is a trait: <c>--filter rule=Q4</c>.
/// </summary>
/// <param name="rows">Such as Q4; placed right above the Fact or Theory attribute, or above the class.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RuleAttribute(params string[] rows) : Attribute, ITraitAttribute
{
    /// <summary>The rows in the order they are written.</summary>
    public IReadOnlyList<string> Rows => rows;

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. rows.Select(row => KeyValuePair.Create("rule", row))];
}
