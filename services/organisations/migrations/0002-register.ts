import { Migration } from '@mikro-orm/migrations';

/**
 * What the registers say, beside what the hub says: one row a unit of a form that is taken, whether or not it is in the
 * hub. No facts are told of these rows. No column holds an address, a telephone number, an e-mail or an account.
 */
export class RegisterTables extends Migration {
  override up(): void {
    this.addSql(`
      create table register_unit (
        organisation_number text primary key,
        name text collate "nb-x-icu" not null,
        form text not null,
        municipality_number text,
        parent_number text,
        website text,
        sector_code text,
        voluntary boolean not null,
        deleted_on date,
        read_at timestamptz(3) not null
      )`);
    this.addSql(
      'create index register_unit_by_name on register_unit (municipality_number, name, organisation_number)',
    );
    this.addSql('create index register_unit_by_prefix on register_unit (lower(name) text_pattern_ops)');
    this.addSql(
      'create index register_unit_by_parent on register_unit (parent_number) where parent_number is not null',
    );

    this.addSql(`
      create table register_voluntary (
        organisation_number text primary key,
        icnpo text[] not null,
        registered_on date,
        deleted_on date,
        read_at timestamptz(3) not null
      )`);

    // Withdrawn from open data: only the number stays, so that an older copy does not bring the unit back.
    this.addSql(`
      create table register_removed (
        organisation_number text primary key,
        removed_at timestamptz(3) not null
      )`);

    // What the change feed did to a unit, whether or not it is in the hub.
    this.addSql(`
      create table register_change (
        feed text not null check (feed in ('UNITS', 'SUBUNITS')),
        update_id bigint not null,
        organisation_number text not null,
        change text not null,
        at timestamptz(3) not null,
        outcome text not null,
        primary key (feed, update_id)
      )`);
    this.addSql('create index register_change_by_unit on register_change (organisation_number, at)');

    // How far each feed is read: moved in the same transaction as what the page did.
    this.addSql(`
      create table register_feed (
        feed text primary key check (feed in ('UNITS', 'SUBUNITS')),
        begins_at timestamptz(3) not null,
        next_id bigint
      )`);

    // How far each source is read: moved in the same transaction as the rows.
    this.addSql(`
      create table register_import (
        identity text primary key,
        elements_done bigint not null,
        as_of timestamptz(3) not null,
        begun_at timestamptz(3) not null,
        finished_at timestamptz(3)
      )`);
  }
}
