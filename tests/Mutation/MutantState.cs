namespace Rota.Mutation;

/// <summary>The result of a mutant.</summary>
internal enum MutantState
{
    Waiting,
    Killed,
    Survived,
    NotCovered,
    Equivalent,
    DoesNotCompile,
}
