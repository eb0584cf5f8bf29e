import type { OrganisationId } from '@samspill/values/ids';
import { type ClassType, Field, ID, ObjectType } from 'type-graphql';
import { Organisation } from '../organisation.type.ts';

// One for each mutation, so that each can grow by itself.
export const RegisterOrganisationPayload = payload('RegisterOrganisation');
export const RenameOrganisationPayload = payload('RenameOrganisation');
export const MoveOrganisationPayload = payload('MoveOrganisation');
export const ChangeOrganisationDetailsPayload = payload('ChangeOrganisationDetails');
export const AttachOrganisationPayload = payload('AttachOrganisation');
export const AssureOrganisationPayload = payload('AssureOrganisation');
export const CloseOrganisationPayload = payload('CloseOrganisation');
export const ReopenOrganisationPayload = payload('ReopenOrganisation');

@ObjectType({ description: 'Answer to withdrawOrganisation.' })
export class WithdrawOrganisationPayload {
  @Field(() => ID, { description: 'The id that no longer resolves.' })
  withdrawnId!: OrganisationId;
}

function payload(mutation: string): ClassType<{ organisation: Organisation }> {
  @ObjectType(`${mutation}Payload`, {
    description: `Answer to ${mutation[0]!.toLowerCase()}${mutation.slice(1)}.`,
  })
  class Payload {
    @Field(() => Organisation, { description: 'The organisation as it is now.' })
    organisation!: Organisation;
  }
  return Payload;
}
